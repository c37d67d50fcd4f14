using CooperationPortal.Core.Drafts;
using CooperationPortal.Core.Shared;
using FluentValidation;
using FluentValidation.Results;

namespace CooperationPortal.Core.Users;

/// <summary>What a write asks for before it begins; each refusal is the exception that tells the caller what to show.</summary>
internal static class Require
{
    public static void Editor(Actor actor)
    {
        if (!actor.IsEditor() || actor.UserId is null)
        {
            throw new NotAllowedException("Only editors write drafts.");
        }
    }

    /// <summary>Hidden is absent: who may not even read it gets the answer of a record that does not exist.</summary>
    public static void Edit(Actor actor, RecordKind kind, Draft? draft, Record? record)
    {
        var exists = draft?.Kind == kind || record is not null;
        var mayRead = (draft is not null && actor.MayRead(draft)) || (record is not null && actor.MayRead(record));
        if (!exists || !mayRead)
        {
            throw new NotFoundException("The record");
        }

        if (draft is not null ? !actor.MayEdit(draft) : !actor.MayEdit(record!))
        {
            throw new NotAllowedException("The record is outside the actor's scope.");
        }
    }

    /// <summary>Four eyes: docs/decisions/0009-drafts-as-working-copies.md.</summary>
    public static void Review(Actor actor, Draft? draft)
    {
        if (draft is null || !actor.MayRead(draft))
        {
            throw new NotFoundException("The draft");
        }

        if (!actor.MayReview(draft))
        {
            throw new NotAllowedException("Nobody reviews what he wrote, and reviewers review in their scope.");
        }
    }

    public static void Proposal(Actor actor, Draft draft)
    {
        if (!actor.MayPropose(draft))
        {
            throw Mistake("", "ErrorsWorkflow.OutsideScope");
        }
    }

    public static void Version(uint? stored, uint? seen)
    {
        if (stored != seen)
        {
            throw new ConflictException("The record was changed meanwhile.");
        }
    }

    public static void Text(string? text, int length, string field, string missing)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            throw Mistake(field, missing);
        }

        AtMost(text, length, field);
    }

    public static void AtMost(string? text, int length, string field)
    {
        if (text?.Length > length)
        {
            throw Mistake(field, "ErrorsWorkflow.TooLong");
        }
    }

    private static ValidationException Mistake(string field, string message) =>
        new([new ValidationFailure(field, message)]);
}
