using CooperationPortal.Core.Shared.Inputs;
using FluentValidation;

namespace CooperationPortal.Core.FieldRights;

/// <summary>A record as it stands, and what of it is closed to whoever asks.</summary>
public sealed record GuardedInput<TInput>(TInput Before, FieldLocks Locks)
    where TInput : RecordInput
{
    /// <summary>What the form did not send of the closed fields stays as it was.</summary>
    public void KeepUnsent(TInput input, Func<string, bool> isSent) => Locks.KeepUnsent(input, Before, isSent);

    /// <exception cref="ValidationException">A closed field was changed.</exception>
    public void Require(TInput input) => Locks.Require(Before, input);
}
