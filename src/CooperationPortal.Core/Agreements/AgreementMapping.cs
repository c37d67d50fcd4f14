using CooperationPortal.Core.Search;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Agreements;

/// <summary>Copies what editors typed into an agreement and its rows, and back.</summary>
internal static class AgreementMapping
{
    public static void Take(Agreement agreement, AgreementInput input)
    {
        agreement.Type = input.Type;
        agreement.Title = input.Title.ToText()!;
        agreement.Summary = input.Summary.ToText();
        agreement.KindAsStated = input.KindAsStated.ToText();
        agreement.Binding = input.Binding;
        agreement.CountStated = Trimmed(input.CountStated);
        agreement.ParentId = input.Parent.IdOf(RecordKind.Agreement);
        agreement.ParentText = input.Parent.ToWords();
        agreement.SupersedesId = input.Supersedes.IdOf(RecordKind.Agreement);
        agreement.SupersedesText = input.Supersedes.ToWords();
        agreement.PlannedOccasionEventId = input.PlannedOccasion.IdOf(RecordKind.Event);
        agreement.PlannedWindow = input.PlannedWindow.ToDate() with { Nature = DateNature.Planned };
        agreement.VisitId = input.Visit.IdOf(RecordKind.Visit);
        agreement.MeetingId = input.Meeting.IdOf(RecordKind.Meeting);
        agreement.ConcludedPlace = input.ConcludedPlace.ToText();
        TakeTerms(agreement, input);
        agreement.AuthenticLanguages = [.. input.AuthenticLanguages.Select(LanguageTag.Normalize).OfType<string>().Distinct()];
        agreement.EquallyAuthentic = input.EquallyAuthentic;
        agreement.DepositedAt = input.DepositedAt.ToText();
        agreement.RegistryBody = Trimmed(input.RegistryBody);
        agreement.RegistryNumber = Trimmed(input.RegistryNumber);
        agreement.RegistryDate = input.RegistryDate.ToDate();
        agreement.Sectors = [.. input.Sectors.Distinct()];
    }

    public static void Take(AgreementParty party, AgreementPartyInput row)
    {
        party.Role = row.Role;
        party.RoleLabel = row.RoleLabel.ToText();
        party.OwnReference = Trimmed(row.OwnReference);
    }

    public static void Take(Signature signature, SignatureInput row)
    {
        signature.When = row.When.ToDate();
        signature.Place = row.Place.ToText();
        signature.Capacity = row.Capacity;
        signature.Kind = row.Kind;
    }

    public static void Take(AgreementEvent happening, AgreementEventInput row, int order)
    {
        happening.Order = order;
        happening.Kind = row.Kind;
        happening.When = row.When.ToDate();
        happening.Note = row.Note.ToText();
        happening.Subject = row.Subject;
        happening.Number = Trimmed(row.Number);
        happening.NewTerm = row.NewTerm;
        happening.NewTermMonths = row.NewTermMonths;
        happening.NewEnd = row.NewEnd.ToDate();
        happening.NewRenewal = row.NewRenewal;
        happening.NewRenewalMonths = row.NewRenewalMonths;
        happening.NewNoticeMonths = row.NewNoticeMonths;
    }

    public static void Take(ScopeItem item, ScopeItemInput row, int order)
    {
        item.Order = order;
        item.Activity = row.Activity;
        item.FromPartyId = row.FromPartyId;
        item.ToPartyId = row.ToPartyId;
        item.SpecialtyCodes = [.. row.SpecialtyCodes];
        item.ConditionCodes = [.. row.ConditionCodes];
        item.Quantity = row.Quantity;
        item.Unit = Trimmed(row.Unit);
        item.PerPeriod = Trimmed(row.PerPeriod);
        item.DurationDays = row.DurationDays;
        item.Languages = [.. row.Languages.Select(LanguageTag.Normalize).OfType<string>().Distinct()];
        item.Text = row.Text.ToText();
        item.Basis = row.Basis;
        item.BasisNote = Trimmed(row.BasisNote);
    }

    public static AgreementInput ToInput(Agreement agreement) => new()
    {
        Type = agreement.Type,
        Title = agreement.Title.ToInput(),
        Summary = agreement.Summary.ToInput(),
        KindAsStated = agreement.KindAsStated.ToInput(),
        Binding = agreement.Binding,
        CountStated = agreement.CountStated,
        Parties = [.. agreement.Parties.OrderBy(p => p.Order).Select(ToInput)],
        Events = [.. agreement.Events.OrderBy(e => e.Order).Select(ToInput)],
        PlannedOccasion = InputMapping.PickOf(RecordKind.Event, agreement.PlannedOccasionEventId),
        PlannedWindow = agreement.PlannedWindow.ToInput(),
        ConcludedPlace = agreement.ConcludedPlace.ToInput(),
        Visit = InputMapping.PickOf(RecordKind.Visit, agreement.VisitId),
        Meeting = InputMapping.PickOf(RecordKind.Meeting, agreement.MeetingId),
        ForceCondition = agreement.ForceCondition,
        EntryIntoForce = agreement.EntryIntoForce.ToInput(),
        Term = agreement.Term,
        TermMonths = agreement.TermMonths,
        EndStated = agreement.EndStated.ToInput(),
        Renewal = agreement.Renewal,
        RenewalMonths = agreement.RenewalMonths,
        NoticeMonths = agreement.NoticeMonths,
        AuthenticLanguages = [.. agreement.AuthenticLanguages],
        EquallyAuthentic = agreement.EquallyAuthentic,
        DepositedAt = agreement.DepositedAt.ToInput(),
        RegistryBody = agreement.RegistryBody,
        RegistryNumber = agreement.RegistryNumber,
        RegistryDate = agreement.RegistryDate.ToInput(),
        Sectors = [.. agreement.Sectors],
        Parent = InputMapping.PickOf(RecordKind.Agreement, agreement.ParentId, agreement.ParentText),
        Supersedes = InputMapping.PickOf(RecordKind.Agreement, agreement.SupersedesId, agreement.SupersedesText),
        Scope = [.. agreement.Scope.OrderBy(s => s.Order).Select(ToInput)],
    };

    private static void TakeTerms(Agreement agreement, AgreementInput input)
    {
        agreement.ForceCondition = input.ForceCondition;
        agreement.EntryIntoForce = input.EntryIntoForce.ToDate();
        agreement.Term = input.Term;
        agreement.TermMonths = input.TermMonths;
        agreement.EndStated = input.EndStated.ToDate();
        agreement.Renewal = input.Renewal;
        agreement.RenewalMonths = input.RenewalMonths;
        agreement.NoticeMonths = input.NoticeMonths;
    }

    private static AgreementPartyInput ToInput(AgreementParty party)
    {
        var input = party.Give(new AgreementPartyInput());
        input.Role = party.Role;
        input.RoleLabel = party.RoleLabel.ToInput();
        input.OwnReference = party.OwnReference;
        input.Signatures = [.. party.Signatures.OrderBy(s => s.Order).Select(ToInput)];
        return input;
    }

    private static SignatureInput ToInput(Signature signature)
    {
        var input = signature.Give(new SignatureInput());
        input.When = signature.When.ToInput();
        input.Place = signature.Place.ToInput();
        input.Capacity = signature.Capacity;
        input.Kind = signature.Kind;
        return input;
    }

    private static AgreementEventInput ToInput(AgreementEvent happening) => new()
    {
        Id = happening.Id,
        Kind = happening.Kind,
        When = happening.When.ToInput(),
        Note = happening.Note.ToInput(),
        Subject = happening.Subject,
        Number = happening.Number,
        NewTerm = happening.NewTerm,
        NewTermMonths = happening.NewTermMonths,
        NewEnd = happening.NewEnd.ToInput(),
        NewRenewal = happening.NewRenewal,
        NewRenewalMonths = happening.NewRenewalMonths,
        NewNoticeMonths = happening.NewNoticeMonths,
    };

    private static ScopeItemInput ToInput(ScopeItem item) => new()
    {
        Id = item.Id,
        Activity = item.Activity,
        FromPartyId = item.FromPartyId,
        ToPartyId = item.ToPartyId,
        SpecialtyCodes = [.. item.SpecialtyCodes],
        ConditionCodes = [.. item.ConditionCodes],
        Quantity = item.Quantity.ToPlain(),
        Unit = item.Unit,
        PerPeriod = item.PerPeriod,
        DurationDays = item.DurationDays,
        Languages = [.. item.Languages],
        Text = item.Text.ToInput(),
        Basis = item.Basis,
        BasisNote = item.BasisNote,
    };

    /// <summary>The agreement is found by the numbers of the paper too.</summary>
    public static void TakeNumbers(this Agreement agreement, AgreementInput input) =>
        agreement.SearchKey = string.Join(' ', [agreement.SearchKey, .. Numbers(input)]);

    private static IEnumerable<string> Numbers(AgreementInput input) =>
        input.Parties.Select(p => p.OwnReference).Append(input.RegistryNumber)
            .Where(n => !string.IsNullOrWhiteSpace(n)).Select(n => SearchKey.Of(n!));

    private static string? Trimmed(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
