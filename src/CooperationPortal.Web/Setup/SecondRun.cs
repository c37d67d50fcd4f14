namespace CooperationPortal.Web.Setup;

/// <summary>
/// Runs a request once more under another address, as the page that reports a crash and the preview of a draft do.
/// </summary>
internal static class SecondRun
{
    /// <summary>
    /// The application's endpoints behind a routing of their own; built at the first call of the pipeline, when the
    /// application has all of them. A branch begins with none, and would answer 404 to everything.
    /// </summary>
    public static RequestDelegate Of(WebApplication app, Action<IApplicationBuilder>? first = null)
    {
        var pipeline = new Lazy<RequestDelegate>(() =>
        {
            var branch = ((IApplicationBuilder)app).New();
            first?.Invoke(branch);
            branch.UseRouting();
            branch.UseAuthorization();
            branch.UseEndpoints(endpoints =>
            {
                foreach (var source in ((IEndpointRouteBuilder)app).DataSources)
                {
                    endpoints.DataSources.Add(source);
                }
            });
            return branch.Build();
        });
        return context => pipeline.Value(context);
    }
}
