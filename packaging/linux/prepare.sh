# SPDX-FileCopyrightText: 2026 The Backtrail authors
# SPDX-License-Identifier: Apache-2.0
# shellcheck shell=bash disable=SC2154
#
# Sourced by app/run and tests/run, which set $root: installs what is missing, configures, builds. Everything it says goes to standard
# error, so that a caller's standard output stays its own.

say() { printf '%s\n' "$*" >&2; }
die() { say "$*"; exit 1; }

# missing_packages GROUP...: the lines "package reason" of what is not installed.
missing_packages() {
    local group package reason
    local -a wanted=() reasons=()
    while read -r group package reason; do
        [[ " $* " == *" $group "* ]] || continue
        wanted+=("$package")
        reasons+=("$reason")
    done < <(grep -v '^#' "$root/packaging/linux/debian-packages.txt")
    # One query for all of them: a second start asks dpkg once. An unknown package makes it fail; that is an answer too.
    local installed
    installed=$(dpkg-query -W -f '${Package} ${db:Status-Status}\n' "${wanted[@]}" 2>/dev/null || true)
    local i
    for i in "${!wanted[@]}"; do
        grep -qx "${wanted[i]} installed" <<<"$installed" || printf '%s %s\n' "${wanted[i]}" "${reasons[i]}"
    done
}

# install_missing ASSUME_YES GROUP...
install_missing() {
    local assume_yes=$1
    shift
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "This is not Debian or Ubuntu: what the build needs is listed in packaging/linux/debian-packages.txt."
        return
    fi
    local missing
    missing=$(missing_packages "$@")
    [[ -n $missing ]] || return 0

    local package reason
    local -a packages=() as_root=()
    say "Missing on this machine:"
    while read -r package reason; do
        packages+=("$package")
        printf '  %-22s %s\n' "$package" "$reason" >&2
    done <<<"$missing"
    if [[ $EUID -ne 0 ]]; then
        command -v sudo >/dev/null || die "Installing needs root, and there is no sudo. As root: apt-get install ${packages[*]}"
        as_root=(sudo)
    fi
    if [[ $assume_yes != yes && -t 0 && -t 2 ]]; then
        local answer
        read -r -p "Install with ${as_root[*]:+sudo }apt-get? [Y/n] " answer || die "Nothing was installed."
        case $answer in
            '' | [Yy]*) ;;
            *) die "Nothing was installed. The build needs: ${packages[*]}" ;;
        esac
    fi
    "${as_root[@]}" apt-get update >&2 || say "The package lists could not be refreshed; trying with those that are here."
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${packages[@]}" >&2 ||
        die "apt-get could not install what is missing, see above."
}

# build PRESET FOLDER [CMAKE_ARGUMENT...]: into build/FOLDER; all of it, or $build_targets.
build_targets=()
build() {
    local preset=$1 folder="$root/build/$2"
    shift 2
    local tool
    for tool in cmake ninja; do
        command -v "$tool" >/dev/null || die "The build needs $tool."
    done
    # Ninja itself asks CMake again when a CMakeLists.txt has changed, but knows nothing of presets.
    if [[ ! -f $folder/build.ninja || ! $folder/configured -nt $root/CMakePresets.json ]]; then
        say "Configuring $folder"
        (cd "$root" && cmake --preset "$preset" -B "$folder" "$@") >&2 || die "The build could not be configured, see above."
        touch "$folder/configured"
    fi
    ninja -C "$folder" -j"$(nproc)" "${build_targets[@]}" >&2 || die "The build failed, see above."
}
