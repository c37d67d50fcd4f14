using CooperationPortal.Core.Agreements;
using CooperationPortal.Core.Figures;
using CooperationPortal.Core.Search;
using CooperationPortal.Web.PageSupport.Lists;
using CooperationPortal.Web.PageSupport.Localisation;

namespace CooperationPortal.Web.Pages.Browse.Agreements;

/// <summary>What narrows a list of agreements or a map of them, to be taken back one by one.</summary>
public sealed class AgreementChips(FilterNames names, Text text)
{
    public async Task<IReadOnlyList<Chip>> OfAsync(
        AgreementFilter filter, ListAddress address, IReadOnlyList<Facet> choices, CancellationToken cancellationToken)
    {
        var chips = new ChipList(address, text);
        chips.Add(nameof(filter.Words), filter.Words, filter.Words is null ? null : text["Agreements.Chip.Words", SearchWords.Shown(filter.Words)]);
        if (filter.Signed is { } signed)
        {
            chips.Add(nameof(filter.Signed), "signed", text[signed ? "Agreements.Chip.EverSigned" : "Agreements.Chip.NeverSigned"]);
        }

        if (filter.Window is { } window)
        {
            chips.Add(nameof(filter.Window), "window",
                FactWords.Of(Aspect.Fact(Aspect.Window, window ? Aspect.Stated : Aspect.Nothing), text));
        }

        chips.Add(nameof(filter.With), filter.With, await names.PlaceAsync(filter.With, cancellationToken));
        chips.Add(nameof(filter.Person), filter.Person, await names.PersonAsync(filter.Person, cancellationToken));
        chips.Add(nameof(filter.Event), filter.Event, await names.EventAsync(filter.Event, cancellationToken));
        chips.AddChosen(choices);
        return chips.All;
    }
}
