using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Agreements.Confirmations;

/// <summary>
/// Writes the terms of an agreement as one fixed text, so that a confirmation is of exactly these. How a fact is known,
/// what became of it and how a registry record is called are no terms: docs/decisions/0013. The text of terms that stay
/// as they are must never change, or every confirmation would be void: a new field has to be null where it says nothing.
/// </summary>
public static class TermsText
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    public static string Of(AgreementInput input)
    {
        var terms = DraftJson.Storable(TermsOf(input));
        foreach (var (_, pick) in InputWalker.Find<RecordPick>(terms).Where(p => !p.Value.IsAsWritten()))
        {
            pick.Text = null;
        }

        foreach (var (_, date) in InputWalker.Find<DateInput>(terms))
        {
            (date.Basis, date.BasisNote, date.Wording) = (default, null, null);
        }

        return Pruned(JsonSerializer.SerializeToNode(terms, Options))?.ToJsonString(Options) ?? "{}";
    }

    public static string HashOf(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    public static AgreementInput Read(string content) => JsonSerializer.Deserialize<AgreementInput>(content, Options)!;

    private static AgreementInput TermsOf(AgreementInput input) => new()
    {
        Type = input.Type,
        Title = input.Title,
        Binding = input.Binding,
        Parties = [.. input.Parties.Select(p => new AgreementPartyInput
        {
            Id = p.Id, Party = p.Party, Place = p.Place, Role = p.Role, RoleLabel = p.RoleLabel,
        })],
        Events = [.. input.Events.Where(e => e.Kind is AgreementEventKind.Amended)],
        Scope = [.. input.Scope.Select(Without)],
        Commitments = [.. input.Commitments.Select(Without)],
        Sectors = input.Sectors,
        ForceCondition = input.ForceCondition,
        EntryIntoForce = input.EntryIntoForce,
        Term = input.Term,
        TermMonths = input.TermMonths,
        EndStated = input.EndStated,
        Renewal = input.Renewal,
        RenewalMonths = input.RenewalMonths,
        NoticeMonths = input.NoticeMonths,
        AuthenticLanguages = input.AuthenticLanguages,
        EquallyAuthentic = input.EquallyAuthentic,
        DepositedAt = input.DepositedAt,
        Parent = input.Parent,
        Supersedes = input.Supersedes,
    };

    private static ScopeItemInput Without(ScopeItemInput item) => new()
    {
        Id = item.Id,
        Activity = item.Activity,
        FromPartyId = item.FromPartyId,
        ToPartyId = item.ToPartyId,
        SpecialtyCodes = item.SpecialtyCodes,
        ConditionCodes = item.ConditionCodes,
        Quantity = item.Quantity,
        Unit = item.Unit,
        PerPeriod = item.PerPeriod,
        DurationDays = item.DurationDays,
        Languages = item.Languages,
        Text = item.Text,
        Basis = default,
    };

    private static CommitmentInput Without(CommitmentInput promise) => new()
    {
        Id = promise.Id,
        Activity = promise.Activity,
        Text = promise.Text,
        From = promise.From,
        To = promise.To,
        Due = promise.Due,
        QuantityPlanned = promise.QuantityPlanned,
        Unit = promise.Unit,
        SpecialtyCodes = promise.SpecialtyCodes,
        ConditionCodes = promise.ConditionCodes,
        Basis = default,
    };

    /// <summary>Without what is empty.</summary>
    private static JsonNode? Pruned(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject fields:
                foreach (var (name, value) in fields.ToList())
                {
                    if (Pruned(value) is null)
                    {
                        fields.Remove(name);
                    }
                }

                return fields.Count == 0 ? null : fields;
            case JsonArray list:
                foreach (var item in list)
                {
                    Pruned(item);
                }

                return list.Count == 0 ? null : list;
            default:
                return node is JsonValue word && word.TryGetValue<string>(out var text) && text.Length == 0 ? null : node;
        }
    }
}
