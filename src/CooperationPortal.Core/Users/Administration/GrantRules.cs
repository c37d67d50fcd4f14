using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared;
using FluentValidation;
using FluentValidation.Results;

namespace CooperationPortal.Core.Users.Administration;

/// <summary>Which role may be given where.</summary>
internal static class GrantRules
{
    /// <summary>Throws the messages of a role that cannot be given so; the fields are those of <see cref="GrantInput"/>.</summary>
    public static void Check(GrantInput input, string prefix, DateOnly today)
    {
        var mistakes = new List<ValidationFailure>();
        var region = input.Scope.IdOf(RecordKind.Region);
        var institution = input.Scope.IdOf(RecordKind.Institution);
        if (input.Role is null || !Enum.IsDefined(input.Role.Value))
        {
            mistakes.Add(new(prefix + "Role", "ErrorsAccount.RoleMissing"));
        }

        if (!input.Scope.IsEmpty() && region is null && institution is null)
        {
            mistakes.Add(new(prefix + "Scope", "ErrorsAccount.ScopeUnknown"));
        }
        else if (ScopeMistake(input.Role, region, institution) is { } message)
        {
            mistakes.Add(new(prefix + "Scope", message));
        }

        if (input.LastDay < today)
        {
            mistakes.Add(new(prefix + "LastDay", "ErrorsAccount.LastDayPast"));
        }

        if (mistakes.Count > 0)
        {
            throw new ValidationException(mistakes);
        }
    }

    /// <summary>The grant, from now until the end of its last day.</summary>
    public static RoleGrant Make(GrantInput input, Guid userId, DateTimeOffset now, Guid? id = null) => new()
    {
        Id = id ?? Guid.CreateVersion7(now),
        UserId = userId,
        Role = input.Role!.Value,
        RegionId = input.Scope.IdOf(RecordKind.Region),
        InstitutionId = input.Scope.IdOf(RecordKind.Institution),
        From = now,
        Until = input.LastDay is { } last ? PortalCalendar.BeginOf(last.AddDays(1)) : null,
    };

    /// <summary>As it stands in the history.</summary>
    public static FieldChange Change(RoleGrant grant, bool isGiven)
    {
        var words = $"{grant.Role} {grant.RegionId ?? grant.InstitutionId}".Trim();
        return isGiven ? new("Grants", null, words) : new("Grants", words, null);
    }

    /// <summary>The table of docs/decisions/0007-roles-and-scopes.md.</summary>
    private static string? ScopeMistake(PortalRole? role, Guid? region, Guid? institution) => role switch
    {
        PortalRole.ClinicAdministrator when institution is null => "ErrorsAccount.ScopeOfClinic",
        PortalRole.MinistryStaff or PortalRole.Reviewer when institution is not null => "ErrorsAccount.ScopeOfRegion",
        PortalRole.Auditor or PortalRole.SystemAdministrator when region is not null || institution is not null =>
            "ErrorsAccount.ScopeEverywhere",
        _ => null,
    };
}
