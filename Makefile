# The front door. On a machine with git, make and apt:
#   make demo    installs what is missing, builds, indexes corpus/, searches it
#   make check   the same, then all tests
# The build itself is CMake's: see CMakePresets.json and HACKING.md.
.PHONY: all demo check test packages clean
.DEFAULT_GOAL := all

BUILD := build/release

all: $(BUILD)/build.ninja
	@cmake --build --preset release --target dateline-index dateline-search

demo: packages all
	@cmake/demo.sh $(BUILD)/bin

check: demo
	@cmake --build --preset release
	@ctest --preset release -j $$(nproc)

# The tests alone, without installing anything.
test: $(BUILD)/build.ninja
	@cmake --build --preset release
	@ctest --preset release -j $$(nproc)

packages:
	@cmake/install-packages.sh

$(BUILD)/build.ninja: | packages
	@cmake --preset release

clean:
	rm -rf build
