namespace ClusterHandbook.Validation.Links;

/// <summary>How an address turned out.</summary>
internal enum AddressFault : byte
{
    None, Missing, OtherCase, LeavesSite, IsFolder, FragmentMissing, IsRedirect,
    TrailingSlash, OwnHost, OwnHostUnsafe,
}

/// <summary>Where an address leads.</summary>
/// <param name="Fault">What is wrong with it.</param>
/// <param name="File">The number of the file in the <see cref="SiteMap"/>; -1 when it leads to none.</param>
internal readonly record struct AddressOutcome(AddressFault Fault, int File);
