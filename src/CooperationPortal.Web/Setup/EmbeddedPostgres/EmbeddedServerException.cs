namespace CooperationPortal.Web.Setup.EmbeddedPostgres;

/// <summary>The embedded server cannot do its work.</summary>
public sealed class EmbeddedServerException(string message) : StartRefusedException(message);
