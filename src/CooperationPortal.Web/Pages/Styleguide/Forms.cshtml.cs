using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Visits;
using CooperationPortal.Web.PageSupport.Forms;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CooperationPortal.Web.Pages.Styleguide;

/// <summary>Every field in its states, on the input of a visit; nothing is stored.</summary>
public sealed class FormsModel : PageModel
{
    private static readonly PickOption Samara = new("region:0192f0c4-0000-7000-8000-000000000001", "Самарская область", "RU-SAM");

    [BindProperty]
    public SampleInput Input { get; set; } = new();

    public void OnGet(bool errors = false)
    {
        Input = Sample();
        ShowPicks();
        if (errors)
        {
            ModelState.AddModelError("Input.Sender", "Выберите из нескольких похожих записей");
            ModelState.AddModelError("Input.Period.Parts.StartMonth", "Такого месяца нет");
            ModelState.AddModelError("Input.Stops[1].Outcome", "Выберите подписанное соглашение или поменяйте итог");
            ModelState.AddModelError("Input.Url", "Укажите адрес страницы или приложите файл");
            ModelState.AddModelError("Input.Quote", "Цитата длиннее 500 знаков");
        }
    }

    public IActionResult OnPost(string? command)
    {
        ShowPicks();
        this.TryApplyRowCommand(command, nameof(Input), Input);
        return Page();
    }

    private void ShowPicks() => ViewData.SetPickResults(new Dictionary<string, PickResult>
    {
        ["Input.Host"] = PickResult.Of(Samara),
        ["Input.Sender"] = PickResult.Among(
        [
            new PickOption("region:1", "Наманганская область", "Узбекистан, UZ-NG"),
            new PickOption("city:2", "Наманган", "Узбекистан, город"),
            new PickOption("institution:3", "佳木斯市中心医院", "中国", "zh-Hans"),
        ]),
    });

    private static SampleInput Sample() => new()
    {
        Title = "Визит врачей Наманганской области",
        Host = new RecordPick { Text = "Самарская область", Chosen = Samara.Value },
        Sender = new RecordPick { Text = "Наманган" },
        Period = new DateInput
        {
            Parts = new EdtfDateParts { StartDay = "14", StartMonth = "11", EndDay = "16", EndMonth = "11", YearNotStated = true },
        },
        Purpose = LocalizedInput.Of("ru", "Знакомство с работой кардиологической службы"),
        Quote = "с 14 по 16 ноября",
        Stops =
        [
            new StopSample { Place = "Самарский областной клинический кардиологический диспансер", Outcome = StopOutcome.AgreementSigned },
            new StopSample
            {
                Place = "Тольятти",
                Outcome = StopOutcome.AgreementSigned,
                Shown = [new ShownSample { Text = "кардиореанимация" }, new ShownSample { Text = "рентгенохирургическая операционная" }],
            },
            new StopSample { Place = "Самарский областной медицинский центр «Династия»", Outcome = StopOutcome.Discussed },
        ],
    };
}
