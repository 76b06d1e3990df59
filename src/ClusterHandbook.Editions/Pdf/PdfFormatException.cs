namespace ClusterHandbook.Editions.Pdf;

/// <summary>A file that is not a PDF as a browser writes it.</summary>
internal sealed class PdfFormatException(string message) : Exception(message);
