public import Foundation
internal import Ingest
public import Messages
internal import Profiles
internal import Store

/// A run over a folder: its notes read into the workspace, its encounters coded.
///
/// Each batch of files is one transaction, so a run that was killed resumes where it stopped: what is in the workspace
/// is a duplicate the next time, and encounters without their suggestions are coded then. The result does not depend on
/// the number of jobs.
public struct BatchRun: Sendable {
  private let desk: CodingDesk
  private let coder: EncounterCoder
  private let client: String?
  private let now: Moment
  private let parallel: Parallel

  /// - Parameters:
  ///   - client: The client whose work the folder is; `nil`: as its manifests say.
  ///   - options: How suggestions are made.
  ///   - jobs: How many notes are worked on at a time, at least 1.
  ///   - now: The time that records of the run carry.
  public init(desk: CodingDesk, client: String?, options: CodingOptions, jobs: Int, now: Moment) throws {
    self.desk = desk
    coder = EncounterCoder(
      tools: try CodingTools(desk.books, options: options), options: options, profiles: desk.profiles)
    self.client = client
    self.now = now
    parallel = Parallel(jobs: jobs)
  }

  /// Runs over `folder`; `report` is told what happens meanwhile.
  ///
  /// - Throws: `StoreError` or ``PipelineError`` when the run cannot go on; what was done stays.
  public func run(_ folder: URL, report: (RunEvent) -> Void) async throws -> RunSummary {
    let reader = try FolderReader(folder, client: client, standards: FolderStandards(desk.profiles))
    let number = try desk.workspace.beginRun(
      client: client ?? FolderReader.defaultClient, folder: reader.scan.folder.path, at: now)
    for finding in reader.tables.findings { report(.found(finding)) }
    for error in reader.rowErrors { report(.failed(error.report)) }

    var summary = RunSummary()
    summary.files = reader.scan.count
    summary.manifests = reader.tables.count + reader.scan.supporting.count
    summary.rowErrors = reader.rowErrors.count
    let intake = Intake(reader: reader, workspace: desk.workspace, client: client, now: now, parallel: parallel)
    let encounters = try await intake.takeIn(&summary, report: report)
    try intake.putCharges(of: encounters, report: report)
    let coding = EncounterCoding(desk: desk, coder: coder, parallel: parallel)
    try await coding.code(encounters, &summary, report: report)
    try desk.workspace.endRun(number, counts: summary, at: now)
    return summary
  }
}
