# Debian 12 with a Swift toolchain, and nothing else but what script/bootstrap installs.
#
#   docker build -t neuroreel .
#   docker run --rm -v "$PWD/out:/neuroreel/out" neuroreel
FROM swift:6.1-bookworm
WORKDIR /neuroreel
COPY script/bootstrap script/bootstrap
RUN script/bootstrap
COPY . .
RUN swift build -c release --product neuroreel
CMD ["script/render"]
