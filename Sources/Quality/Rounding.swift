/// To four decimals: what measures are told by.
func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
