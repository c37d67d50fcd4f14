namespace CooperationPortal.Web.Setup;

/// <summary>Query strings with U+0000, which no text of the portal has and PostgreSQL cannot hold; a path cannot have it.</summary>
public static class NullCharacters
{
    /// <summary>400 for all of them, before anything looks for such a text.</summary>
    public static void RefuseNullCharacters(this WebApplication app) => app.Use((context, next) =>
    {
        if (!context.Request.QueryString.Value!.Contains("%00", StringComparison.Ordinal))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    });
}
