using CooperationPortal.Core.Vocabularies;
using FluentValidation;

namespace CooperationPortal.Core.Drafts;

/// <summary>All that must hold of an input before it goes to the reviewers or to the public.</summary>
public sealed class InputChecks<TInput>(IValidator<TInput> validator, TermResolver terms)
    where TInput : class
{
    /// <exception cref="ValidationException">With all mistakes, by the paths of the fields.</exception>
    public async Task RequireAsync(TInput input, CancellationToken cancellationToken)
    {
        var result = await validator.ValidateAsync(input, cancellationToken);
        result.Errors.AddRange(await terms.CheckAsync(input, cancellationToken));
        if (!result.IsValid)
        {
            throw new ValidationException(result.Errors);
        }
    }
}
