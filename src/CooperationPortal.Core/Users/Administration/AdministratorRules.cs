using CooperationPortal.Core.Shared;
using FluentValidation;
using FluentValidation.Results;

namespace CooperationPortal.Core.Users.Administration;

/// <summary>What every act upon accounts asks for before it begins.</summary>
internal static class AdministratorRules
{
    public static void Require(Actor actor)
    {
        if (!actor.Has(PortalRole.SystemAdministrator))
        {
            throw new NotAllowedException("Only administrators manage accounts.");
        }
    }

    /// <summary>Nobody gives himself rights, and nobody shuts himself out: there is always an administrator left.</summary>
    public static void RequireAnother(Guid userId, Actor actor)
    {
        if (userId == actor.UserId)
        {
            throw new ValidationException([new ValidationFailure("", "ErrorsAccount.NotYourself")]);
        }
    }
}
