namespace CooperationPortal.Web.PageSupport.Downloads;

/// <summary>The parts of a workbook that are the same whatever its sheet holds; the second style is that of heads.</summary>
internal static class XlsxFrame
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string MediaType = $"{Spreadsheet}.sheet";
    public const string Sheet = "xl/worksheets/sheet1.xml";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string Package = "http://schemas.openxmlformats.org/package/2006";
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    public static IReadOnlyList<(string Path, string Xml)> Parts { get; } =
    [
        ("[Content_Types].xml", $"""
            <Types xmlns="{Package}/content-types">
              <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
              <Override PartName="/xl/workbook.xml" ContentType="{Spreadsheet}.sheet.main+xml"/>
              <Override PartName="/{Sheet}" ContentType="{Spreadsheet}.worksheet+xml"/>
              <Override PartName="/xl/styles.xml" ContentType="{Spreadsheet}.styles+xml"/>
            </Types>
            """),
        ("_rels/.rels", $"""
            <Relationships xmlns="{Package}/relationships">
              <Relationship Id="r1" Type="{Office}/officeDocument" Target="xl/workbook.xml"/>
            </Relationships>
            """),
        ("xl/workbook.xml", $"""
            <workbook xmlns="{Main}" xmlns:r="{Office}">
              <sheets><sheet name="CooperationPortal" sheetId="1" r:id="r1"/></sheets>
            </workbook>
            """),
        ("xl/_rels/workbook.xml.rels", $"""
            <Relationships xmlns="{Package}/relationships">
              <Relationship Id="r1" Type="{Office}/worksheet" Target="worksheets/sheet1.xml"/>
              <Relationship Id="r2" Type="{Office}/styles" Target="styles.xml"/>
            </Relationships>
            """),
        ("xl/styles.xml", $"""
            <styleSheet xmlns="{Main}">
              <fonts count="2">
                <font><sz val="11"/><name val="Calibri"/></font>
                <font><b/><sz val="11"/><name val="Calibri"/></font>
              </fonts>
              <fills count="2">
                <fill><patternFill patternType="none"/></fill>
                <fill><patternFill patternType="gray125"/></fill>
              </fills>
              <borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>
              <cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
              <cellXfs count="2">
                <xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
                <xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>
              </cellXfs>
            </styleSheet>
            """),
    ];
}
