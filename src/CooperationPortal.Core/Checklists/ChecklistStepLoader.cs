using CooperationPortal.Core.Data;
using CooperationPortal.Core.Data.ReferenceData;
using CooperationPortal.Core.Shared;
using Microsoft.EntityFrameworkCore;

namespace CooperationPortal.Core.Checklists;

/// <summary>
/// Brings the first steps of countries from the shipped file to the database. What an administrator wrote or retired stays
/// as it is, however often and whatever is loaded.
/// </summary>
public sealed class ChecklistStepLoader(PortalDbContext db, TimeProvider time) : IDataSeed
{
    private const string DataName = "checklist-steps";
    private const string FileName = "checklist-steps.csv";

    public SeedKind Kind => SeedKind.Reference;

    /// <summary>The same on every installation.</summary>
    public static Guid IdOf(string code) => RowId.Of("checklist-step", code);

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        var hash = ReferenceFile.HashOf(FileName);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync(ReferenceDataSql.Lock, cancellationToken);
        var loaded = await db.Set<LoadedData>().SingleOrDefaultAsync(d => d.Name == DataName, cancellationToken);
        if (loaded?.Hash == hash)
        {
            return;
        }

        await MergeAsync(cancellationToken);
        if (loaded is null)
        {
            db.Add(new LoadedData { Name = DataName, Hash = hash, LoadedAt = time.GetUtcNow() });
        }
        else
        {
            (loaded.Hash, loaded.LoadedAt) = (hash, time.GetUtcNow());
        }

        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Brings what the file says to the steps that nobody edited; it saves nothing.</summary>
    internal async Task MergeAsync(CancellationToken cancellationToken)
    {
        var rows = ReferenceFile.Read(FileName);
        var ids = rows.Select(r => IdOf(r["code"])).ToArray();
        var known = await db.ChecklistSteps.Where(s => ids.Contains(s.Id)).ToDictionaryAsync(s => s.Id, cancellationToken);
        foreach (var row in rows)
        {
            var id = IdOf(row["code"]);
            if (!known.TryGetValue(id, out var step))
            {
                step = new ChecklistStep { Id = id, Label = Text(row, "label")! };
                db.Add(step);
            }

            if (step.EditedAt is null)
            {
                (step.CountryIso2, step.Order, step.RuleUrl) = (row["country"], int.Parse(row["order"], null), Blank.ToNull(row["rule_url"]));
                (step.Label, step.Hint, step.Rule) = (Text(row, "label")!, Text(row, "hint"), Text(row, "rule"));
            }
        }
    }

    private static LocalizedText? Text(IReadOnlyDictionary<string, string> row, string column) => LocalizedText.OfFilled(
        LanguageTag.Russian,
        LanguageTag.Interface.Select(lang => KeyValuePair.Create(lang, (string?)row[$"{column}_{lang}"])));
}
