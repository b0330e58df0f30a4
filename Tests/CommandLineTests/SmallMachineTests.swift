import FilmKit
import Foundation
import Testing

/// Names, limits and terminals that are unusually small, and file systems that are poor.
@Suite(.serialized, .timeLimit(.minutes(20))) struct SmallMachineTests {
    private static let commands = [
        "still homepage-loop --at 1s -o", "render homepage-loop -o", "render homepage-loop -o a.mp4 --values",
        "render homepage-loop -o a.mp4 --work", "join --work w -o", "join -o a.mp4 --work", "batch",
        "batch clips.yaml --report", "check", "verify", "values homepage-loop --frames 0-0 -o",
    ]

    /// Nothing is drawn: these are about names.
    @Test(arguments: ["", ".", "/", "..", "x", "é", "a/", "\u{301}"]) func oddNames(name: String) async throws {
        let folder = try TemporaryFolder()
        try folder.write("film: homepage-loop\noutput: x\n", to: "clips.yaml")
        for command in Self.commands {
            let outcome = try await Tool.run(
                command.split(separator: " ").map(String.init) + [name], in: folder,
                environment: BadArgumentTests.withoutDevice)
            #expect([0, 64, 65, 66, 69, 73].contains(outcome.status), "\(command) '\(name)': \(outcome)")
        }
    }

    /// Folders of one character are made on the way.
    @Test func shortFolders() async throws {
        let folder = try TemporaryFolder()
        try folder.write("film: homepage-loop\nsize: 96x64\nframes: 0-0\noutput: x/é/{theme}.mp4\n", to: "b.yaml")
        let outcome = try await Tool.run(["batch", "b.yaml", "--report", "r"], in: folder)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try folder.names == ["b.yaml", "r", "x"])
        #expect(FileManager.default.fileExists(atPath: "\(folder.path)/x/é/dark.mp4"))
    }

    /// Told before anything is drawn: there is no device.
    @Test(arguments: [
        "still homepage-loop --at 1s -o out/x.png", "sheet homepage-loop -o out/x.png", "join --work w -o out/x.mp4",
        "render homepage-loop --work out/w -o a.mp4", "render homepage-loop -o a.mp4 --work m/w",
        "render homepage-loop --values m/v.json -o a.mp4",
        "render homepage-loop --set training.cycles=100 --set timing.cycle=60s --fps 240 -o m/%d.png",
    ])
    func missingFolders(line: String) async throws {
        let folder = try TemporaryFolder()
        if line.hasPrefix("join") {
            let parts = ["render", "homepage-loop", "--frames", "0-0", "--segment", "0", "--work", "w"]
            #expect(try await Tool.run(parts + Tool.small, in: folder).status == 0)
        }
        let before = try folder.names
        let outcome = try await Tool.run(
            line.split(separator: " ").map(String.init), in: folder, environment: BadArgumentTests.withoutDevice)
        #expect(outcome.status == 73)
        #expect(outcome.errors.contains("create the folder first"), "\(outcome.errors)")
        #expect(try folder.names == before)
    }

    /// Workers that may not have enough files open are refused with the limit that they need; with it, they work.
    @Test(arguments: [8, 16, 20, 64]) func fewOpenFiles(limit: Int) async throws {
        let folder = try TemporaryFolder()
        let arguments =
            ["render", "homepage-loop", "--fps", "10", "--segment-length", "0.5s", "--progress", "none"] + Tool.small
            + ["--frames", "0-19", "--jobs", "4", "-o", "film.mp4"]
        let outcome = try await Tool.run(shell: "ulimit -n \(limit); exec \"$@\"", arguments, in: folder)
        guard outcome.status != 0 else {
            #expect(try folder.names == ["film.mp4", "film.mp4.manifest.json"])
            return
        }
        #expect(outcome.status == 69)
        #expect(try folder.names == [])
        let words = outcome.errors.split(separator: " ").map { $0.filter(\.isNumber) }
        let at = outcome.errors.split(separator: " ").firstIndex(of: "(ulimit") ?? 0
        let needed = try #require(Int(words[at + 2]))
        #expect(needed > limit)
        let again = try await Tool.run(shell: "ulimit -n \(needed); exec \"$@\"", arguments, in: folder)
        #expect(again.status == 0, "\(again.errors)")
        // The lower of the two limits is the program's to raise.
        let soft = try await Tool.run(shell: "ulimit -Sn \(limit); exec \"$@\"", arguments, in: folder)
        #expect(soft.status == 0, "\(soft.errors)")
    }

    /// A batch' bars on terminals of all widths; 0 is what a terminal says that does not know its own.
    @Test func narrowTerminals() async throws {
        let folder = try TemporaryFolder()
        try folder.write(
            "film: homepage-loop\nformat: png\nsize: 64x64\nframes: 0-0\noutput: p/x%d.png\n", to: "b.yaml")
        let script = """
            import fcntl, os, pty, struct, subprocess, sys, termios
            for columns in [0, 1, 2, 3, 9, 25, 61]:
                terminal, other = pty.openpty()
                fcntl.ioctl(other, termios.TIOCSWINSZ, struct.pack('HHHH', 24, columns, 0, 0))
                program = subprocess.Popen([sys.argv[1], 'batch', 'b.yaml', '--fresh'], stdin=subprocess.DEVNULL,
                    stdout=other, stderr=other, env=dict(os.environ, TERM='xterm'))
                os.close(other)
                text = b''
                while True:
                    try: piece = os.read(terminal, 65536)
                    except OSError: piece = b''
                    if not piece: break
                    text += piece
                os.close(terminal)
                bars = [line.split('\\x1b')[0] for line in text.decode().replace('\\n', '\\r').split('\\r') if '\\x1b' in line]
                assert program.wait() == 0, (columns, text)
                assert bars and all(len(bar) < (columns or 80) for bar in bars), (columns, bars)
            """
        try folder.write(script, to: "terminals.py")
        let outcome = try await Tool(
            program: "/usr/bin/env", ["python3", "terminals.py", Tool.neuroreel], in: folder
        ).end()
        #expect(outcome.status == 0, "\(outcome.errors)")
    }

    /// Compiles what a program calls instead of the C library's functions, and gives the environment for it.
    private func replacement(_ code: String, in folder: TemporaryFolder) async throws -> [String: String] {
        let library = try TemporaryFolder()
        let source = """
            #define _GNU_SOURCE
            #include <dlfcn.h>
            #include <errno.h>
            #include <stdio.h>
            #include <string.h>
            #include <sys/stat.h>
            #include <ctype.h>
            #include <fcntl.h>
            #include <limits.h>
            #include <stdlib.h>
            static int (*original)(const char *, const char *);
            __attribute__((constructor)) static void find(void) { original = dlsym(RTLD_NEXT, "rename"); }
            \(code)
            """
        try library.write(source, to: "code.c")
        let path = "\(folder.path)/.code.so"
        let compiler = ["cc", "-shared", "-fPIC", "-o", path, "code.c", "-ldl"]
        #expect(try await Tool(program: "/usr/bin/env", compiler, in: library).end().status == 0)
        return ["LD_PRELOAD": path]
    }

    private static let render =
        ["render", "homepage-loop", "--frames", "0-5", "--progress", "none", "-o", "film.mp4"] + Tool.small

    /// A file system that cannot sync folders, has no hard links and no locks, and on which no open file can be renamed.
    @Test func poorFileSystem() async throws {
        let folder = try TemporaryFolder()
        let environment = try await replacement(
            """
            int fsync(int descriptor) {
                struct stat status;
                if (fstat(descriptor, &status) == 0 && S_ISDIR(status.st_mode)) { errno = ENOTSUP; return -1; }
                return 0;
            }
            int link(const char *from, const char *to) { errno = EPERM; return -1; }
            int flock(int descriptor, int operation) { errno = ENOLCK; return -1; }
            int rename(const char *from, const char *to) {
                struct stat file, other;
                if (stat(from, &file) != 0) return original(from, to);
                for (int descriptor = 3; descriptor < 256; descriptor++)
                    if (fstat(descriptor, &other) == 0 && other.st_ino == file.st_ino && other.st_dev == file.st_dev) {
                        errno = EBUSY;
                        return -1;
                    }
                return original(from, to);
            }
            """, in: folder)
        let outcome = try await Tool.run(Self.render + ["--values", "v.json"], in: folder, environment: environment)
        #expect(outcome.status == 0, "\(outcome.errors)")
        #expect(try folder.names == [".code.so", "film.mp4", "film.mp4.manifest.json", "v.json"])
    }

    /// Another program puts its own film into the place of a finished one at once: the manifest is still that of the one that was written.
    @Test func manifestOfWhatWasWritten() async throws {
        struct Manifest: Decodable, Equatable {
            struct File: Decodable, Equatable {
                let bytes: Int
                let sha256: String
            }

            let file: File
        }
        let folder = try TemporaryFolder()
        #expect(try await Tool.run(Self.render, in: folder).status == 0)
        func manifest() throws -> Manifest {
            try JSONDecoder().decode(Manifest.self, from: folder.bytes("film.mp4.manifest.json"))
        }
        let expected = try manifest()
        #expect(try folder.bytes("film.mp4").count == expected.file.bytes)
        let environment = try await replacement(
            """
            int rename(const char *from, const char *to) {
                int status = original(from, to);
                size_t length = strlen(to);
                if (status == 0 && length > 4 && !strcmp(to + length - 4, ".mp4")) {
                    FILE *file = fopen(to, "w");
                    fputs("another film", file);
                    fclose(file);
                }
                return status;
            }
            """, in: folder)
        #expect(try await Tool.run(Self.render + ["--fresh"], in: folder, environment: environment).status == 0)
        #expect(try folder.bytes("film.mp4") == Data("another film".utf8))
        #expect(try manifest() == expected)
    }

    /// A folder that does not tell large letters from small ones: what is not there yet is compared as it does.
    @Test func folderWithoutCase() async throws {
        let folder = try TemporaryFolder()
        let environment = try await replacement(
            """
            int lstat(const char *path, struct stat *status) {
                if (fstatat(AT_FDCWD, path, status, AT_SYMLINK_NOFOLLOW) == 0) return 0;
                char *small = strdup(path);
                for (char *letter = strrchr(small, '/') ?: small; *letter; letter++) *letter = tolower(*letter);
                int answer = fstatat(AT_FDCWD, small, status, AT_SYMLINK_NOFOLLOW);
                free(small);
                return answer;
            }
            """, in: folder)
        let render = ["render", "homepage-loop", "-o"]
        for arguments in [["Film.mp4", "--values", "film.mp4"], ["A%d.png", "--values", "a7.png"]] {
            let one = try await Tool.run(
                render + arguments, in: folder, environment: environment.merging(BadArgumentTests.withoutDevice) { $1 })
            #expect(one.status == 64)
            #expect(one.errors.contains("name another file"), "\(one.errors)")
            let two = try await Tool.run(render + arguments, in: folder, environment: BadArgumentTests.withoutDevice)
            #expect(two.status == 69)
        }
        #expect(try folder.names == [".code.so"])
    }
}
