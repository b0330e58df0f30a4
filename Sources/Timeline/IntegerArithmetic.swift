/// Euclid's algorithm; of numbers that are not negative and not both 0.
func greatestCommonDivisor(_ first: Int64, _ second: Int64) -> Int64 {
    var (first, second) = (first, second)
    while second != 0 { (first, second) = (second, first % second) }
    return first
}

/// The product, or a stop with a message.
func multiply(_ first: Int64, _ second: Int64) -> Int64 {
    let (product, overflow) = first.multipliedReportingOverflow(by: second)
    precondition(!overflow, "RationalTime beyond 64 bits: \(first) * \(second)")
    return product
}

/// The quotient by a positive number, rounded down.
func floorDivide(_ dividend: Int64, _ divisor: Int64) -> Int64 {
    let (quotient, remainder) = dividend.quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? quotient - 1 : quotient
}
