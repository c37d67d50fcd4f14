using CooperationPortal.Core.History;
using CooperationPortal.Core.Shared.Inputs;

namespace CooperationPortal.Core.Drafts;

/// <summary>What a reviewer looks at: the draft, the live record that it would replace, and the difference.</summary>
public sealed record ReviewCase(
    DraftHead Head,
    RecordInput Input,
    RecordInput? LiveInput,
    IReadOnlyList<FieldChange> Changes,
    string WrittenBy,
    DateTimeOffset? SubmittedAt,
    bool MayReview,
    bool MayEdit,
    bool IsOwn);
