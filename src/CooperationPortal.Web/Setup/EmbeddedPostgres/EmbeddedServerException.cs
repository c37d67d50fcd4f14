namespace CooperationPortal.Web.Setup.EmbeddedPostgres;

/// <summary>The embedded server cannot do its work; the message says to the person at the console what to do about it.</summary>
public sealed class EmbeddedServerException(string message) : Exception(message);
