name="muster-$MUSTER_VERSION-linux-x86_64"
tools="$(mktemp -d)"
curl --fail --silent --show-error --location --retry 3 --output "$tools/$name.tar.gz" \
  "${MUSTER_RELEASE_URL%/}/$name.tar.gz"
echo "$MUSTER_SHA256  $tools/$name.tar.gz" | sha256sum --check --strict
tar -xzf "$tools/$name.tar.gz" -C "$tools" --strip-components 1
