using Microsoft.Extensions.DependencyInjection;

namespace CooperationPortal.Core.Comments;

/// <summary>What writes and reads comments.</summary>
internal static class CommentServices
{
    public static void AddComments(this IServiceCollection services)
    {
        services.AddScoped<CommentSubjects>();
        services.AddScoped<CommentQueries>();
        services.AddScoped<CommentService>();
    }
}
