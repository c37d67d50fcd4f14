using CooperationPortal.Core.Data;
using CooperationPortal.Core.Search;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Users;

/// <summary>One account for each role, made with the demo data and never in Production.</summary>
public sealed class DemoAccounts(PortalDbContext db, UserManager<PortalUser> users, TimeProvider time) : IDataSeed
{
    public const string Password = "delegation-visit-2014";
    private const string Domain = "@demo.example";
    private const string Clinic = "Самарский областной клинический кардиологический диспансер";

    private static readonly (string Name, string FullName, PortalRole Role, string? Region)[] All =
    [
        ("samara", "Ирина Соколова", PortalRole.MinistryStaff, "RU-SAM"),
        ("khabarovsk", "Сергей Литвинов", PortalRole.MinistryStaff, "RU-KHA"),
        ("ministry", "Анна Ермакова", PortalRole.MinistryStaff, null),
        ("clinic", "Павел Дронов", PortalRole.ClinicAdministrator, null),
        ("reviewer", "Мария Лебедева", PortalRole.Reviewer, null),
        ("reviewer2", "Тимур Каримов", PortalRole.Reviewer, null),
        ("auditor", "Нодира Юсупова", PortalRole.Auditor, null),
        ("admin", "Виктор Орлов", PortalRole.SystemAdministrator, null),
    ];

    public SeedKind Kind => SeedKind.Demo;

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        foreach (var (name, fullName, role, region) in All)
        {
            var email = name + Domain;
            if (await db.Users.AnyAsync(u => u.Email == email, cancellationToken)
                || await GrantAsync(role, region, cancellationToken) is not { } grant)
            {
                continue;
            }

            var user = new PortalUser
            {
                Id = grant.UserId,
                UserName = email,
                Email = email,
                EmailConfirmed = true,
                FullName = fullName,
                CreatedAt = time.GetUtcNow(),
            };
            user.Grants.Add(grant);
            var made = await users.CreateAsync(user, Password);
            if (!made.Succeeded)
            {
                throw new InvalidOperationException(string.Join(' ', made.Errors.Select(e => e.Description)));
            }
        }
    }

    /// <summary>The demo accounts that are there, in the order of their roles.</summary>
    public async Task<IReadOnlyList<DemoAccount>> ListAsync(string lang, CancellationToken cancellationToken)
    {
        var found = await db.Users.AsNoTracking().AsSplitQuery().Where(u => u.Email!.EndsWith(Domain) && !u.Disabled)
            .Include(u => u.Grants).ThenInclude(g => g.Region).ThenInclude(r => r!.Names)
            .Include(u => u.Grants).ThenInclude(g => g.Institution).ThenInclude(i => i!.Names)
            .ToListAsync(cancellationToken);
        return
        [
            .. found.OrderBy(u => Array.FindIndex(All, a => a.Name + Domain == u.Email)).Select(u => new DemoAccount(
                u.Email!, u.FullName, [.. u.Grants.Select(g => new GrantView(g.Role, g.ScopeIn(lang)))])),
        ];
    }

    /// <summary>Null where the demo data has not brought the institution.</summary>
    private async Task<RoleGrant?> GrantAsync(PortalRole role, string? iso, CancellationToken cancellationToken)
    {
        Guid? region = iso is null
            ? null
            : await db.Regions.Where(r => r.IsoCode == iso).Select(r => r.Id).SingleAsync(cancellationToken);
        var key = SearchKey.Of(Clinic);
        Guid? institution = role is PortalRole.ClinicAdministrator
            ? await db.Institutions.Where(i => i.SearchKey.Contains(key)).Select(i => (Guid?)i.Id).FirstOrDefaultAsync(cancellationToken)
            : null;
        return role is PortalRole.ClinicAdministrator && institution is null
            ? null
            : new RoleGrant
            {
                Id = Guid.CreateVersion7(),
                UserId = Guid.CreateVersion7(),
                Role = role,
                RegionId = region,
                InstitutionId = institution,
                From = time.GetUtcNow(),
            };
    }
}
