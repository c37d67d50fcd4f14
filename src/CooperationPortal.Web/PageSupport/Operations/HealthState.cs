namespace CooperationPortal.Web.PageSupport.Operations;

/// <summary>How a part of the installation is.</summary>
public enum HealthState
{
    Fine,

    /// <summary>It works, and somebody should look at it.</summary>
    Attention,

    /// <summary>It does not answer, or what it last tried went wrong.</summary>
    Failing,
}
