namespace CooperationPortal.Core.Shared;

/// <summary>What is wrong with the boxes of a date; the page says it beside <paramref name="Box"/>.</summary>
/// <param name="Box">The name of the property of <see cref="EdtfDateParts"/> to put right.</param>
public sealed record EdtfPartsError(string Box, EdtfPartsProblem Problem);
