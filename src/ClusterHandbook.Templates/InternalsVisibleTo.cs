using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("ClusterHandbook.Templates.Tests")]
