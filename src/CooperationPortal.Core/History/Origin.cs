using System.Net;

namespace CooperationPortal.Core.History;

/// <summary>Where the present request comes from; nothing for what the portal does by itself.</summary>
public sealed class Origin
{
    public IPAddress? Address { get; set; }
}
