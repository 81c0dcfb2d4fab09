/// One step of the pipeline: a message in, a new message out.
///
/// A stage is a value; it opens no file, reads no clock and prints nothing.
public protocol Stage<Input, Output>: Sendable {
  associatedtype Input: Sendable
  associatedtype Output: Sendable
  associatedtype Failure: StageError
  func process(_ input: Input) throws(Failure) -> Output
}
