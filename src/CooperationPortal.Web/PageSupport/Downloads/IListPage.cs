namespace CooperationPortal.Web.PageSupport.Downloads;

/// <summary>A page that shows a list and gives the same list to machines, under its own address with a suffix.</summary>
public interface IListPage
{
    ListDownload Download(Addresses addresses);
}
