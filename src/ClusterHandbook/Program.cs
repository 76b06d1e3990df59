using ClusterHandbook;
using ClusterHandbook.Commands;

return CommandLine.Run(args, StandardStreams.Output, StandardStreams.Error);
