using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using FluentValidation;

namespace CooperationPortal.Core.Events;

/// <summary>What an event must hold to before it can be reviewed and published.</summary>
public sealed class EventInputValidator : AbstractValidator<EventInput>
{
    public EventInputValidator()
    {
        Include(new RecordInputValidator());
        this.RuleForNames(e => e.Names);
        RuleFor(e => e.Place)
            .Must(p => p.IsEmpty() || p.IdOf(RecordKind.Region) is not null).WithMessage("ErrorsPlaces.PlaceNotChosen");
        RuleForEach(e => e.Days).ChildRules(day =>
            day.RuleFor(d => d.Theme.Text).NotEmpty().WithMessage("ErrorsPlaces.DayThemeMissing"));
    }
}
