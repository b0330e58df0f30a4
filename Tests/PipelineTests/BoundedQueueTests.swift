import Dispatch
import Pipeline
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(20))) struct BoundedQueueTests {
    /// A number that threads share.
    private final class Counter: Sendable {
        private let value = Mutex(0)

        var count: Int { value.withLock { $0 } }
        func add(_ number: Int = 1) { value.withLock { $0 += number } }
    }

    @Test func orderAndEnd() throws {
        let queue = BoundedQueue<Int>(capacity: 3)
        for number in 0..<3 { try queue.append(number) }
        queue.finish()
        // What was in it is still handed over.
        for number in 0..<3 { #expect(try queue.next() == number) }
        #expect(try queue.next() == nil)
        #expect(try queue.next() == nil)
        #expect(throws: BoundedQueue<Int>.Stopped.self) { try queue.append(3) }
    }

    @Test func stop() throws {
        let queue = BoundedQueue<Int>(capacity: 2)
        try queue.append(1)
        queue.stop()
        #expect(throws: BoundedQueue<Int>.Stopped.self) { try queue.next() }
        #expect(throws: BoundedQueue<Int>.Stopped.self) { try queue.append(2) }
    }

    /// However fast either side is, no more are on the way than there is room for, and they come in order.
    @Test(arguments: [1, 2, 7])
    func capacity(capacity: Int) throws {
        let queue = BoundedQueue<Int>(capacity: capacity)
        let (appended, count) = (Counter(), 3000)
        let producer = WorkerThread(name: "producer") {
            for number in 0..<count {
                try queue.append(number)
                appended.add()
            }
            queue.finish()
        }
        var taken: [Int] = []
        while true {
            // Seen before one is taken: these were in the queue at one time.
            #expect(appended.count <= taken.count + capacity)
            guard let number = try queue.next() else { break }
            taken.append(number)
        }
        try producer.wait()
        #expect(taken == Array(0..<count))
    }

    /// Several at either end: each element goes to one, and each producer's stay in order.
    @Test func manyThreads() throws {
        let queue = BoundedQueue<Int>(capacity: 3)
        let (producers, each) = (4, 500)
        let left = Counter()
        left.add(producers)
        let found = Mutex<[[Int]]>([])
        let consumers = (0..<3).map { number in
            WorkerThread(name: "consumer \(number)") {
                var own: [Int] = []
                while let element = try queue.next() { own.append(element) }
                found.withLock { $0.append(own) }
            }
        }
        let workers = (0..<producers).map { producer in
            WorkerThread(name: "producer \(producer)") {
                for number in 0..<each { try queue.append(producer * each + number) }
            }
        }
        for worker in workers { try worker.wait() }
        queue.finish()
        for consumer in consumers { try consumer.wait() }
        let lists = found.withLock { $0 }
        #expect(lists.joined().sorted() == Array(0..<producers * each))
        for list in lists {
            for producer in 0..<producers {
                let own = list.filter { $0 / each == producer }
                #expect(own == own.sorted())
            }
        }
    }

    /// Both a side that waits for room and one that waits for an element are let go.
    @Test func stopWakes() throws {
        let (full, empty) = (BoundedQueue<Int>(capacity: 1), BoundedQueue<Int>(capacity: 1))
        try full.append(0)
        let waiting = [
            WorkerThread(name: "appends") { try full.append(1) }, WorkerThread(name: "takes") { _ = try empty.next() },
        ]
        full.stop()
        empty.stop()
        for thread in waiting { #expect(throws: BoundedQueue<Int>.Stopped.self) { try thread.wait() } }
    }

    @Test func finishWakes() throws {
        let queue = BoundedQueue<Int>(capacity: 1)
        let last = Counter()
        let thread = WorkerThread(name: "takes") { if try queue.next() == nil { last.add() } }
        queue.finish()
        try thread.wait()
        #expect(last.count == 1)
    }
}
