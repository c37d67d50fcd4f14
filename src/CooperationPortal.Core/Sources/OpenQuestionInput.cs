using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Sources;

/// <summary>What the sources leave open, in a sentence.</summary>
public sealed class OpenQuestionInput : IRow
{
    public Guid Id { get; set; }
    public LocalizedInput Text { get; set; } = new();
}
