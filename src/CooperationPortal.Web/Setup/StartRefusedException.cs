namespace CooperationPortal.Web.Setup;

/// <summary>
/// The portal cannot start as it is set up; the message says to the person at the console what to do about it.
/// </summary>
public class StartRefusedException(string message) : Exception(message);
