import Foundation

/// The mean structural similarity of two pictures' luma: Wang, Bovik, Sheikh, Simoncelli, "Image Quality Assessment: From Error
/// Visibility to Structural Similarity", IEEE Transactions on Image Processing 13(4), 2004; with the Gaussian window of 11 x 11 and
/// sigma 1.5.
func structuralSimilarity(_ a: Picture, _ b: Picture) -> Double {
    precondition(a.width == b.width && a.height == b.height, "only pictures of one size can be compared")
    let x = a.luma
    let y = b.luma
    func blur(_ v: [Double]) -> [Double] { gaussianBlur(v, a.width, a.height) }
    func product(_ u: [Double], _ v: [Double]) -> [Double] { zip(u, v).map { $0 * $1 } }
    let mx = blur(x)
    let my = blur(y)
    let xx = blur(product(x, x))
    let yy = blur(product(y, y))
    let xy = blur(product(x, y))
    let c1: Double = pow(0.01 * 255.0, 2.0)
    let c2: Double = pow(0.03 * 255.0, 2.0)
    var sum = 0.0
    for i in x.indices {
        let vx = xx[i] - mx[i] * mx[i]
        let vy = yy[i] - my[i] * my[i]
        let covariance = xy[i] - mx[i] * my[i]
        sum +=
            (2 * mx[i] * my[i] + c1) * (2 * covariance + c2)
            / ((mx[i] * mx[i] + my[i] * my[i] + c1) * (vx + vy + c2))
    }
    return sum / Double(x.count)
}

private func gaussianBlur(_ values: [Double], _ width: Int, _ height: Int) -> [Double] {
    let kernel = (-5...5).map { exp(-Double($0 * $0) / (2 * 1.5 * 1.5)) }
    let total = kernel.reduce(0, +)
    let weights = kernel.map { $0 / total }
    var across = [Double](repeating: 0, count: values.count)
    var down = across
    for y in 0..<height {
        for x in 0..<width {
            var sum = 0.0
            for k in -5...5 { sum += weights[k + 5] * values[y * width + min(max(x + k, 0), width - 1)] }
            across[y * width + x] = sum
        }
    }
    for y in 0..<height {
        for x in 0..<width {
            var sum = 0.0
            for k in -5...5 { sum += weights[k + 5] * across[min(max(y + k, 0), height - 1) * width + x] }
            down[y * width + x] = sum
        }
    }
    return down
}
