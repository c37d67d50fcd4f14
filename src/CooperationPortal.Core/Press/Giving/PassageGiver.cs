using CooperationPortal.Core.Shared;
using CooperationPortal.Core.Shared.Inputs;
using CooperationPortal.Core.Sources;
using CooperationPortal.Core.Visits;

namespace CooperationPortal.Core.Press.Giving;

/// <summary>Gives a passage to a field of a record that is being written: the field is filled, the passage becomes its quote.</summary>
public static class PassageGiver
{
    public static GivenPassage Give(RecordInput input, string? path, Passage? passage)
    {
        var target = PassageTargets.Of(input).FirstOrDefault(t => t.Path == path);
        return passage is null ? GivenPassage.Refused(PassageRefusal.NotInArticle)
            : target is null ? GivenPassage.Refused(PassageRefusal.NoSuchField)
            : passage.Text.Length > Evidence.QuoteLength ? GivenPassage.Refused(PassageRefusal.TooLong)
            : Give(input, target, passage);
    }

    /// <summary>Whether nothing was typed into the row yet: the next new row is then that one.</summary>
    public static bool IsBlank(IRow row) =>
        InputLeaves.Of(row).SequenceEqual(InputLeaves.Of(Activator.CreateInstance(row.GetType())!));

    private static GivenPassage Give(RecordInput input, PassageTarget target, Passage passage)
    {
        var place = FieldPlace.Of(input, target.Path);
        if (!FieldFilling.TryFill(input, place.Container, place.Field, passage))
        {
            return GivenPassage.Refused(PassageRefusal.SaysNothing);
        }

        if (place.NewRow is { } row)
        {
            FieldFilling.FillChoices(row, passage);
            place.Keep();
        }

        if (place is { Container: StatementInput { Side: null } said, Field.Name: nameof(StatementInput.Speaker) })
        {
            said.Side = SpeakerSide.Of(input, said.Speaker);
        }

        Quote(input, string.Join('/', place.Path.Take(target.FactDepth)), passage);
        return new GivenPassage(place.Name);
    }

    private static void Quote(RecordInput input, string fact, Passage passage)
    {
        if (!input.Evidence.Exists(e => e.FieldPath == fact && e.Quote == passage.Text && e.SourceId == passage.SourceId))
        {
            input.Evidence.Add(new EvidenceInput
            {
                Id = Guid.CreateVersion7(), FieldPath = fact, SourceId = passage.SourceId, Quote = passage.Text, Basis = FactBasis.Stated,
            });
        }
    }
}
