using System.IO.Compression;
using System.Text;
using CooperationPortal.Core.Documents;

namespace CooperationPortal.Tests.Core.Documents;

public sealed class FileContentTests
{
    [Fact]
    public void KindOf_KnownBeginnings_IsTheirKind()
    {
        FileContent.KindOf(Bytes("%PDF-1.7\n…")).ShouldBe(FileKind.Pdf);
        FileContent.KindOf(new MemoryStream([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0])).ShouldBe(FileKind.Png);
        FileContent.KindOf(new MemoryStream([0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0, 0])).ShouldBe(FileKind.Jpeg);
        FileContent.KindOf(Bytes("Протокол встречи\n会谈纪要")).ShouldBe(FileKind.Text);
        FileContent.KindOf(Package("word/document.xml")).ShouldBe(FileKind.Docx);
        FileContent.KindOf(Package("xl/workbook.xml")).ShouldBe(FileKind.Xlsx);
        FileContent.KindOf(Package("mimetype", "application/vnd.oasis.opendocument.text")).ShouldBe(FileKind.Odt);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><script>alert(1)</script>")]
    [InlineData("\uFEFF  <html>")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("<?xml version='1.0'?><svg/>")]
    [InlineData("before\0after")]
    public void KindOf_WhatABrowserCouldRun_IsRefused(string text) => FileContent.KindOf(Bytes(text)).ShouldBeNull();

    [Fact]
    public void KindOf_ProgramsAndUnknownPackages_AreRefused()
    {
        FileContent.KindOf(new MemoryStream([0x4D, 0x5A, 0x90, 0x00, 0x03])).ShouldBeNull();
        FileContent.KindOf(Package("readme.md")).ShouldBeNull();
        FileContent.KindOf(Package("word/document.xml", "", "word/vbaProject.bin")).ShouldBeNull();
        FileContent.KindOf(new MemoryStream([0x50, 0x4B, 0x03, 0x04, 1, 2, 3])).ShouldBeNull();
        FileContent.KindOf(new MemoryStream([])).ShouldBeNull();
    }

    [Theory]
    [InlineData("Соглашение № 5.pdf", "Соглашение № 5.pdf")]
    [InlineData("合作协议.PDF", "合作协议.PDF")]
    [InlineData(@"C:\Users\me\договор.pdf", "договор.pdf")]
    [InlineData("../../etc/passwd", "passwd.pdf")]
    [InlineData("page.html", "page.html.pdf")]
    [InlineData("evil\u202Efdp.exe", "evilfdp.exe.pdf")]
    [InlineData("a\"b\r\n<c>.pdf", "abc.pdf")]
    [InlineData("...", "document.pdf")]
    [InlineData("", "document.pdf")]
    public void Clean_AnyName_KeepsLettersAndGetsTheEndingOfItsContent(string name, string expected) =>
        FileNames.Clean(name, FileKind.Pdf).ShouldBe(expected);

    [Fact]
    public void Clean_LongName_FitsItsColumn()
    {
        var clean = FileNames.Clean(new string('я', 400) + ".pdf", FileKind.Pdf);

        clean.Length.ShouldBe(StoredFile.NameLength);
        clean.ShouldEndWith(".pdf");
    }

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));

    private static MemoryStream Package(string entry, string content = "", params string[] others)
    {
        var stream = new MemoryStream();
        using (var package = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using (var writer = new StreamWriter(package.CreateEntry(entry).Open()))
            {
                writer.Write(content);
            }

            foreach (var other in others)
            {
                package.CreateEntry(other);
            }
        }

        return stream;
    }
}
