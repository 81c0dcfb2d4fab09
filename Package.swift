// swift-tools-version: 6.1
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

/// A library target of ours; the arrows of docs/architecture.md are its `dependencies`.
func module(_ name: String, _ dependencies: [Target.Dependency] = [], resources: [Resource] = []) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

/// Targets whose tests have a folder `Goldens`, read by path.
let haveGoldens: Set = ["Codebook", "Export", "Ingest", "Normalize", "ReviewScreen", "X12"]

/// The tests of one target: `Tests/<name>Tests`.
func tests(of name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: (name == "Messages" ? [] : ["Messages"]) + [.byName(name: name), "TestSupport"] + dependencies,
    exclude: haveGoldens.contains(name) ? ["Goldens"] : [],
    swiftSettings: settings
  )
}

let package = Package(
  name: "ClaimScribe",
  products: [.executable(name: "claimscribe", targets: ["claimscribe"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    module("Messages"),
    module("X12", ["Messages"]),
    module("XMLTree", ["CLibXML2", "Messages"]),
    module("Codebook", ["Messages", "XMLTree", crypto]),
    module("Profiles", ["Messages"]),
    module("Ingest", ["Messages", crypto]),
    module("Normalize", ["Messages", "Codebook"]),
    module("Suggest", ["Messages", "Codebook"]),
    module("Learning", ["Messages", "Codebook", "Suggest"]),
    module("Review", ["Messages"]),
    module("Claims", ["Messages", "Codebook", "Profiles"]),
    module("Edits", ["Messages", "Codebook", "Profiles"]),
    module("Export", ["Messages", "X12", "XMLTree", crypto], resources: [.embedInCode("Schemas")]),
    module("Responses", ["Messages", "X12", "XMLTree"]),
    module("Store", ["Messages", grdb]),
    module("Evaluation", ["Messages"]),
    module("Measures", ["Messages"]),
    module("Quality", ["Messages"]),
    module("Terminal"),
    module(
      "Pipeline",
      [
        "Messages", "Codebook", "Profiles", "Ingest", "Normalize", "Suggest", "Learning", "Review", "Claims", "Edits",
        "Export", "X12", "Responses", "Store", "Evaluation", "Measures", "Quality", logging, crypto,
      ]),
    module("ReviewScreen", ["Messages", "Pipeline", "Terminal"]),
    .executableTarget(
      name: "claimscribe",
      dependencies: ["Messages", "Measures", "Pipeline", "Quality", "ReviewScreen", "Terminal", arguments],
      swiftSettings: settings),
    .executableTarget(
      name: "ClaimSpeed", dependencies: ["Messages", "X12", "Export"], path: "Benchmarks/ClaimSpeed",
      swiftSettings: settings),
    .target(
      name: "TestSupport", dependencies: ["Messages"], path: "Tests/TestSupport", swiftSettings: settings),
    .target(
      name: "SchemaReferee", dependencies: ["CLibXML2", "XMLTree"], path: "Tests/SchemaReferee",
      swiftSettings: settings),
    tests(of: "Messages"),
    tests(of: "X12"),
    tests(of: "XMLTree", ["SchemaReferee"]),
    tests(of: "Codebook", ["XMLTree"]),
    tests(of: "Profiles"),
    tests(of: "Ingest"),
    tests(of: "Normalize", ["Codebook"]),
    tests(of: "Suggest", ["Codebook", "Normalize"]),
    tests(of: "Review"),
    tests(of: "Claims", ["Codebook", "Profiles"]),
    tests(of: "Edits", ["Codebook", "Profiles"]),
    tests(of: "Export", ["SchemaReferee", "X12", "XMLTree"]),
    tests(of: "Responses"),
    tests(of: "Store"),
    tests(of: "Measures"),
    tests(of: "Quality"),
    tests(of: "Evaluation"),
    tests(of: "Learning", ["Codebook", "Normalize", "Suggest"]),
    tests(of: "Terminal"),
    tests(of: "Pipeline", ["Claims", "Codebook", "Edits", "Ingest", "Profiles", "Store"]),
    tests(of: "ReviewScreen", ["Pipeline", "Review", "Terminal"]),
    .testTarget(name: "CommandTests", dependencies: ["claimscribe", "TestSupport"], swiftSettings: settings),
  ]
)
