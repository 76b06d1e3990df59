using ClusterHandbook;
using ClusterHandbook.Building;
using ClusterHandbook.Commands;

// Before anything else: the other core has nothing to do until the options are read.
if (args is [] or ["build" or "check" or "edition" or "serve", ..] || args[0].StartsWith('-')) Rehearsal.Begin();
return CommandLine.Run(args, StandardStreams.Output, StandardStreams.Error);
