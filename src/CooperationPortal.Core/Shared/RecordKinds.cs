namespace CooperationPortal.Core.Shared;

internal static class RecordKinds
{
    /// <summary>A record is of the kind that has the name of its class.</summary>
    public static RecordKind Of<T>() => Enum.Parse<RecordKind>(typeof(T).Name);
}
