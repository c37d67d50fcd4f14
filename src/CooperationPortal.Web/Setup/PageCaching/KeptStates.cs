using CooperationPortal.Core.Shared;
using CooperationPortal.Web.PageSupport;

namespace CooperationPortal.Web.Setup.PageCaching;

/// <summary>Gives the reads of this node that are kept in the state that the public records are in.</summary>
internal sealed class KeptStates(PublicVersion version, TimeProvider time)
{
    private volatile Kept? newest;

    /// <summary>Null while changes may go unheard. What was begun before a change is kept under the state before it.</summary>
    public KeptState? Current
    {
        get
        {
            if (version.Current is not { } current)
            {
                newest = null;
                return null;
            }

            var (kept, today) = (newest, time.Today());
            if (kept is null || kept.Version != current || kept.Day != today)
            {
                newest = kept = new Kept(current, today, new KeptState());
            }

            return kept.State;
        }
    }

    private sealed record Kept(string Version, DateOnly Day, KeptState State);

    /// <summary>Only reading and only without an account: who writes sees what was written, whenever the node hears of it.</summary>
    public static void Use(WebApplication app) =>
        app.Use((context, next) =>
        {
            if ((HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
                && context.ActorOrNull() is null
                && context.RequestServices.GetRequiredService<KeptStates>().Current is { } state)
            {
                context.RequestServices.GetRequiredService<KeptReads>().Join(state);
            }

            return next(context);
        });
}
