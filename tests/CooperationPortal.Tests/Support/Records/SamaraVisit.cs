using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Commitments;
using CooperationPortal.Core.Delegations;
using CooperationPortal.Core.Institutions;
using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Tests.Support.Records;

/// <summary>The second founding article: a delegation of Namangan in Samara Oblast, with nothing that it does not say.</summary>
public sealed record SamaraVisit(Guid VisitId, Guid DispensaryAgreementId, Guid HospitalAgreementId)
{
    public const string Dispensary = "Самарский областной клинический кардиологический диспансер им. В.П. Полякова";
    public const string Hospital = "Тольяттинская городская клиническая больница № 5";
    public const string Dynasty = "Самарский областной медицинский центр «Династия»";
    public const string Branch = "Наманганский филиал республиканского научно-практического кардиологического центра";

    public static async Task<SamaraVisit> PublishAsync(IServiceProvider services)
    {
        var dispensary = await BodyAsync(services, Dispensary, Places.Samara, InstitutionKind.Dispensary);
        var hospital = await BodyAsync(services, Hospital, Places.Tolyatti, InstitutionKind.Hospital);
        var dynasty = await BodyAsync(services, Dynasty, Places.Samara, InstitutionKind.MedicalCentre);
        var branch = await BodyAsync(services, Branch, Places.Namangan, InstitutionKind.ResearchCentreBranch);
        var first = await SignedAsync(services, "Соглашение диспансера и филиала", dispensary, branch);
        var second = await SignedAsync(services, "Соглашение больницы № 5 и филиала", hospital, branch);
        var input = Input(dispensary, hospital, dynasty, branch, first, second);
        return new SamaraVisit(await services.PublishAsync(input), first, second);
    }

    public static VisitInput Input(
        RecordPick dispensary, RecordPick hospital, RecordPick dynasty, RecordPick branch, Guid first, Guid second)
    {
        var input = VisitInputs.Visit(Places.Namangan, Places.SamaraOblast, "XXXX-11-14/XXXX-11-16");
        var director = VisitInputs.Member("Солихон Муминов", "директор Наманганского филиала", MemberRole.Representative);
        director.StandsFor = branch;
        input.Kind = VisitKind.Business;
        input.Members = [director];
        input.OtherMembers = OtherMembers.UnknownCount;
        input.Stops = [AtDispensary(dispensary, first), AtHospital(hospital, second), AtDynasty(dynasty)];
        input.Statements = [Statement(input.Stops[1], StatementKind.Interest, Side.Home), Statement(input.Stops[1], StatementKind.Offer, Side.Host)];
        input.Sources = [VisitInputs.Source("Врачи из Наманганской области будут перенимать опыт самарских кардиологов")];
        input.Evidence =
        [
            new EvidenceInput
            {
                Id = Guid.CreateVersion7(), FieldPath = "Period", SourceId = input.Sources[0].Id, Quote = "с 14 по 16 ноября",
            },
        ];
        return input;
    }

    private static StopInput AtDispensary(RecordPick place, Guid agreement)
    {
        var stop = VisitInputs.Stop(place, StopOutcome.AgreementSigned);
        stop.Agreement = RecordPick.Of(RecordKind.Agreement, agreement, "…");
        stop.Hosts =
        [
            VisitInputs.Host("Татьяна Сочинская", "заместитель министра здравоохранения Самарской области", HostRole.Escort),
            VisitInputs.UnnamedHost("представители администрации диспансера"),
        ];
        stop.Shown = [VisitInputs.Shown("работа подразделений")];
        return stop;
    }

    private static StopInput AtHospital(RecordPick place, Guid agreement)
    {
        var stop = VisitInputs.Stop(place, StopOutcome.AgreementSigned);
        stop.Agreement = RecordPick.Of(RecordKind.Agreement, agreement, "…");
        stop.Hosts = [VisitInputs.Host("Алексей Кирсанов", "главный врач")];
        stop.Shown =
        [
            VisitInputs.Shown("кардиологические отделения"),
            VisitInputs.Shown("кардиореанимация"),
            VisitInputs.Shown("рентгенохирургическая операционная", ShownItemKind.Procedure),
        ];
        return stop;
    }

    private static StopInput AtDynasty(RecordPick place)
    {
        var stop = VisitInputs.Stop(place, StopOutcome.Discussed);
        stop.Hosts = [VisitInputs.Host("Ольга Тюмина", "руководитель центра")];
        stop.Shown =
        [
            VisitInputs.Shown("лаборатория клеточных технологий", ShownItemKind.Laboratory),
            VisitInputs.Shown("криохранилище клеток пуповинной крови", ShownItemKind.Technology),
            VisitInputs.Shown("отделение вспомогательных репродуктивных технологий"),
        ];
        return stop;
    }

    private static StatementInput Statement(StopInput stop, StatementKind kind, Side side)
    {
        var text = kind is StatementKind.Offer ? "Больница готова помочь" : "Коллеги из Узбекистана заинтересованы в повышении квалификации";
        var statement = VisitInputs.Statement(kind, side, text, "Алексей Кирсанов");
        statement.StopId = stop.Id;
        statement.Activities = [ActivityType.AdvancedTraining];
        return statement;
    }

    private static async Task<RecordPick> BodyAsync(
        IServiceProvider services, string name, RecordPick place, InstitutionKind kind)
    {
        var id = await services.PublishAsync(RegistryInputs.Institution(name, place, kind));
        return RecordPick.Of(RecordKind.Institution, id, name);
    }

    private static Task<Guid> SignedAsync(IServiceProvider services, string title, RecordPick first, RecordPick second) =>
        services.PublishAsync(new AgreementInput
        {
            Type = AgreementType.Institutional,
            Title = LocalizedInput.Of("ru", title),
            Parties =
            [
                new AgreementPartyInput { Id = Guid.CreateVersion7(), Party = first },
                new AgreementPartyInput { Id = Guid.CreateVersion7(), Party = second },
            ],
            Events =
            [
                new AgreementEventInput
                {
                    Id = Guid.CreateVersion7(), Kind = AgreementEventKind.Signed, When = RegistryInputs.Date("XXXX-11-14/XXXX-11-16"),
                },
            ],
            Sources = [VisitInputs.Source("Новость")],
        });
}
