// Made by Scripts/generate.py from the files in starter/; do not edit.
// swift-format-ignore-file

/// The files of a new registry, by their path below `starter/`.
enum EmbeddedStarter {
    static let files: [(name: String, text: String)] = [
        (
            "cards.yml",
            #"""
# The registry's configuration: these folders hold model cards. Every other key has a default.
# To name the registry: `title: "Acme models"`. All keys: reference/configuration.html of the built site.
sources: {model: @cards@}

"""#
        ),
        (
            "ci/fetch.sh",
            #"""
name="muster-$MUSTER_VERSION-linux-x86_64"
tools="$(mktemp -d)"
curl --fail --silent --show-error --location --retry 3 --output "$tools/$name.tar.gz" \
  "${MUSTER_RELEASE_URL%/}/$name.tar.gz"
echo "$MUSTER_SHA256  $tools/$name.tar.gz" | sha256sum --check --strict
tar -xzf "$tools/$name.tar.gz" -C "$tools" --strip-components 1

"""#
        ),
        (
            "ci/github.yml",
            #"""
# Checks the cards in every pull request; builds the site on the main branch, and every night with that day's date.
# Written by `muster init`; yours to change.
name: Model cards

on:
  pull_request:
  push:
    branches: [main, master]
  schedule:
    - cron: "17 4 * * *"
  workflow_dispatch:

permissions:
  contents: read

env:
  # Where `muster` comes from. Fill in the first two: the address under which your copies of
  # muster-VERSION-linux-x86_64.tar.gz lie, and the SHA-256 of this one, from the .sha256 file beside it.
  MUSTER_RELEASE_URL: ""
  MUSTER_SHA256: ""
  MUSTER_VERSION: "@version@"
  # Or leave both empty, and name a git repository of Muster's source and a branch or tag: it is then built each time.
  MUSTER_SOURCE: ""
  MUSTER_SOURCE_REF: main
  # The registry's folder in this repository.
  REGISTRY: @folder@

jobs:
  registry:
    runs-on: ubuntu-24.04
    timeout-minutes: 30
    steps:
      - uses: actions/checkout@v4

      - name: Fetch Muster
        if: env.MUSTER_RELEASE_URL != '' && env.MUSTER_SHA256 != ''
        run: |
@fetch@
          echo "$tools" >> "$GITHUB_PATH"

      - name: Build Muster from source
        if: env.MUSTER_RELEASE_URL == '' || env.MUSTER_SHA256 == ''
        run: |
          if [ -z "$MUSTER_SOURCE" ]; then
            echo "::error::Set MUSTER_RELEASE_URL and MUSTER_SHA256, or MUSTER_SOURCE, at the top of the workflow."
            exit 1
          fi
          git clone --depth 1 --branch "$MUSTER_SOURCE_REF" "$MUSTER_SOURCE" "$RUNNER_TEMP/muster-source"
          docker run --rm --volume "$RUNNER_TEMP/muster-source:/source" --workdir /source swift:6.2-noble bash -ec '
            apt-get update -qq
            apt-get install -qq --no-install-recommends libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev \
              libssl-dev pkg-config
            swift build -c release --product muster --static-swift-stdlib'
          sudo apt-get update -qq
          sudo apt-get install -qq libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-0-2
          echo "$RUNNER_TEMP/muster-source/.build/release" >> "$GITHUB_PATH"

      - name: Check the cards
        run: |
          # Findings that the team has accepted, if it has: muster check --write-baseline
          accepted="$REGISTRY/muster-baseline.json"
          if [ -f "$accepted" ]; then set -- --baseline "$accepted"; fi
          muster check --registry "$REGISTRY" --format github --date "$(date -u +%F)" "$@"

      - name: Build the site
        if: github.event_name != 'pull_request'
        run: muster build --registry "$REGISTRY" --out "$RUNNER_TEMP/site" --date "$(date -u +%F)"

      - name: Keep the site
        if: github.event_name != 'pull_request'
        uses: actions/upload-artifact@v4
        with:
          name: site
          path: ${{ runner.temp }}/site

      - name: Hand the site to GitHub Pages
        if: github.event_name != 'pull_request' && vars.MUSTER_PAGES == 'true'
        uses: actions/upload-pages-artifact@v3
        with:
          path: ${{ runner.temp }}/site

  # Off until the repository has a variable MUSTER_PAGES with the value true: the pages of a private repository can be
  # open to everybody. Look at Settings > Pages before you switch it on.
  pages:
    if: github.event_name != 'pull_request' && vars.MUSTER_PAGES == 'true'
    needs: registry
    runs-on: ubuntu-24.04
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: ${{ steps.deploy.outputs.page_url }}
    concurrency: pages
    steps:
      - id: deploy
        uses: actions/deploy-pages@v4

"""#
        ),
        (
            "ci/gitlab.yml",
            #"""
# Checks the cards in every merge request; builds the site on the default branch, and on a schedule (set one up for each
# night under Build > Pipeline schedules) with that day's date. Written by `muster init`; yours to change.
variables:
  # Where `muster` comes from. Fill in the first two: the address under which your copies of
  # muster-VERSION-linux-x86_64.tar.gz lie, and the SHA-256 of this one, from the .sha256 file beside it.
  MUSTER_RELEASE_URL: ""
  MUSTER_SHA256: ""
  MUSTER_VERSION: "@version@"
  # Or leave both empty, and name a git repository of Muster's source and a branch or tag: it is then built each time.
  MUSTER_SOURCE: ""
  MUSTER_SOURCE_REF: main
  # The registry's folder in this repository.
  REGISTRY: @folder@

workflow:
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

.muster:
  # With a release, debian:bookworm-slim is enough and starts faster.
  image: swift:6.2-bookworm
  before_script:
    - apt-get update -qq
    - apt-get install -qq --no-install-recommends ca-certificates curl git
    - git config --global --add safe.directory "$CI_PROJECT_DIR"
    - |
      if [ -n "$MUSTER_RELEASE_URL" ] && [ -n "$MUSTER_SHA256" ]; then
@fetch@
        export PATH="$tools:$PATH"
      elif [ -n "$MUSTER_SOURCE" ]; then
        apt-get install -qq --no-install-recommends libcmark-gfm-dev libcmark-gfm-extensions-dev libyaml-dev \
          libssl-dev pkg-config
        git clone --depth 1 --branch "$MUSTER_SOURCE_REF" "$MUSTER_SOURCE" /tmp/muster-source
        swift build -c release --package-path /tmp/muster-source --product muster
        export PATH="/tmp/muster-source/.build/release:$PATH"
      else
        echo "Set MUSTER_RELEASE_URL and MUSTER_SHA256, or MUSTER_SOURCE, at the top of .gitlab-ci.yml."
        exit 1
      fi

check:
  extends: .muster
  script:
    # Findings that the team has accepted, if it has: muster check --write-baseline
    - accepted="$REGISTRY/muster-baseline.json"
    - if [ -f "$accepted" ]; then set -- --baseline "$accepted"; else set --; fi
    - muster check --registry "$REGISTRY" --date "$(date -u +%F)" "$@"

site:
  extends: .muster
  rules:
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
  script:
    - muster build --registry "$REGISTRY" --out "$CI_PROJECT_DIR/public" --date "$(date -u +%F)"
  artifacts:
    paths: [public]

# GitLab Pages: delete the # below to publish the site. Who may read it is set under Settings > General > Visibility.
# pages:
#   needs: [site]
#   rules:
#     - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
#   script: ["ls public > /dev/null"]
#   artifacts:
#     paths: [public]

"""#
        ),
        (
            "codeowners",
            #"""
# Who is asked to review a change to which cards. Delete the # of a line to make it count; the last one that matches wins.
#
# @registry@/content/ @example/model-risk
# @registry@/content/models/ticket-routing.md @example/support-ml
# @registry@/muster.yml @example/model-risk

"""#
        ),
        (
            "examples/datasets/support-tickets.md",
            #"""
---
license: other
license_name: internal
language: [en]
registry:
  title: Support tickets
  summary: Two years of answered tickets with the team that answered each.
  owner: support-ml
  stage: production
  version: "3"
  origin: in_house
  type: text
  size: 410,000 tickets
  collection: {process: Exported from the support desk every quarter., sources: [support desk]}
  personal: {level: personal, categories: [name, e-mail address], basis: contract}
  known_bias: Tickets of business customers are twice as common as their share of customers.
  retention: 24 months
---
# Support tickets

The label is the team that closed the ticket, which is not always the team that should have. A tenth was read again by
two people; they agreed with the label in 94 of 100 cases.

"""#
        ),
        (
            "examples/environments/cpu-serving.md",
            #"""
---
title: CPU serving
owner: support-ml
stage: production
os: Debian 12
runtime: {name: python, version: "3.12"}
packages:
  - pkg:pypi/torch@2.8.0
  - pkg:pypi/transformers@4.56.0
---
# CPU serving

The image for models behind an API. It has no outbound network.

"""#
        ),
        (
            "examples/guides/first-steps.md",
            #"""
---
title: First steps
owner: support-ml
---
# First steps

These records are examples of an invented support desk. Change them into yours, or delete them.

1. `muster new model my-model` writes a card to fill in.
2. `muster check` says what is wrong with the cards, and what is missing at their stage. At first it has one note: the
   model that ticket routing is made from is not registered.
3. `muster serve` shows the site, and follows what you save.

A card's folder says its kind, its path says its id: `content/models/ticket-routing.md` is
[model:ticket-routing](../models/ticket-routing.md). [Ticket urgency](../models/ticket-urgency.md) shows how little a card needs.

"""#
        ),
        (
            "examples/models/ticket-routing.md",
            #"""
---
# Hugging Face's keys stand at the top level, as on the Hub.
license: apache-2.0
language: [en]
library_name: transformers
pipeline_tag: text-classification
base_model: distilbert/distilbert-base-uncased
datasets: [support-tickets]

# Muster's stand under `registry:`. This is about what a model in production is asked for.
registry:
  title: Ticket routing
  summary: Proposes the team that should answer a new support ticket.
  owner: support-ml
  stage: production
  version: "1.4.0"
  origin: in_house
  domain: support

  purpose: Get each ticket to people who can answer it, without a first reader.
  intended_use: [Routing of new tickets in English]
  out_of_scope: [Complaints, Judging the work of staff]
  users: [Support staff]
  deployments:
    - {service: support-desk, channel: api, since: "@day-60@"}
  autonomy: {level: human_can_veto, oversight: Staff move a ticket with one key.}

  environment: cpu-serving
  artifacts:
    - name: weights
      uri: "s3://example-models/ticket-routing/1.4.0/model.safetensors"
      digest: "sha256:5f2b0c3e8a917d46cb05e1f3927ad8640b1c7de29f38a54d6e07c1b2843f95ad"

  evaluation:
    - {dataset: support-tickets, metric: accuracy, value: 0.91, min: 0.88, date: "@day-75@"}
    - {dataset: support-tickets, metric: accuracy, value: 0.84, slice: fewer than ten words, date: "@day-75@"}
  limitations:
    # Any value may say where it is from.
    value: Tickets of fewer than ten words are routed wrongly about one time in six.
    because: Measured on 3,100 tickets that were kept out of training
    source: "review:ticket-routing-validation"
  data_protection: {level: personal, basis: contract}
  regulation: {eu_ai_act: {class: minimal}}
  policies: [model-policy]
  risk:
    # Each question has a line of its own in the rubric; what is left open counts as the worst.
    assessed: {on: "@day-70@", by: j.moreau}
    answers:
      di.severity: nuisance
      di.reversible: immediate
      di.rights: none
      di.vulnerable: "no"
      ex.people: under_10k
      ex.criticality: supporting
      ex.external: staff
      au.level: human_can_veto
      au.override: always
      au.tools: {value: not-applicable, because: It proposes a team and writes nothing}
      rg.eu_class: minimal
      rg.sector: none
      ep.slices: some
      ep.gap: under_10pct
      ep.robust: partial
      dq.provenance: full
      dq.represent: argued
      dq.fresh: current
      dq.label: measured_fair
      pr.data: personal
      pr.memor: not_assessed
      pr.basis: basis_recorded
      sc.origin: open_unsigned
      sc.pinned: all
      sc.input: filtered
      op.explain: post_hoc
      op.repro: statistical
      ch.adapt: scheduled_retrain
      ch.monitor: partial
    controls:
      independent_validation: {state: verified, evidence: "review:ticket-routing-validation"}
  monitoring:
    metrics: [{name: share of tickets moved by hand, threshold: 15 %, window: 7d}]
    logs: {retention_days: 180}
  review: {every_days: 365, last: "@day-70@", next: "@day+295@"}
  changes:
    - {version: "1.4.0", on: "@day-60@", summary: Trained again with the tickets of the new product.}
---
# Ticket routing

Reads the subject and the first message of a ticket and proposes one of nine teams, with a score.

## Intended use

The order of work at the support desk. A ticket that nobody takes within an hour goes to the general queue, whatever the
model said.

## Limitations

Short tickets are the weak spot. Below a score of 0.4 the desk shows no proposal; see the
[validation](../reviews/ticket-routing-validation.md).

"""#
        ),
        (
            "examples/models/ticket-urgency.md",
            #"""
---
base_model: ticket-routing
registry:
  owner: support-ml
---
# Ticket urgency

An experiment: can the routing model, with another last layer, tell which tickets cannot wait?

A card in exploration needs no more than this. More is asked for once `registry.stage` says `validation`.

"""#
        ),
        (
            "examples/policies/model-policy.md",
            #"""
---
title: Model policy
summary: What we ask of a model before and after it goes into production.
owner: support-ml
kind: internal
effective: "@day-365@"
obligations:
  - {id: P1, text: Somebody who did not build the model has validated it.}
  - {id: P2, text: Staff can overrule the model.}
  - {id: P3, text: It is reviewed once a year.}
---
# Model policy

Three rules, so that everybody knows them. Exceptions are records of their own, with an end.

"""#
        ),
        (
            "examples/reviews/ticket-routing-validation.md",
            #"""
---
title: Validation of ticket routing 1.4.0
owner: support-ml
subject: ticket-routing
type: validation
"on": "@day-70@"
by: j.moreau
outcome: conditional
version: "1.4.0"
findings:
  - {id: F1, title: Weak on short tickets, severity: moderate, status: accepted}
---
# Validation of ticket routing 1.4.0

Passed, on condition that no proposal is shown below a score of 0.4. That has been so since the release.

"""#
        ),
        (
            "examples/services/support-desk.md",
            #"""
---
title: Support desk
summary: Where staff read and answer tickets.
owner: support-ml
stage: production
models: [ticket-routing]
environment: cpu-serving
exposure: staff
human_oversight: Staff see the proposed team and can move the ticket with one key.
risk:
  # The service is more than its model: here it is asked how people use it, and it inherits the rest.
  assessed: {on: "@day-70@", by: j.moreau}
  answers:
    di.severity: nuisance
    di.reversible: immediate
    di.rights: none
    di.vulnerable: "no"
    ex.people: under_10k
    ex.criticality: supporting
    ex.external: staff
    au.level: recommend
    au.override: always
    au.tools: write_reviewed
    rg.eu_class: minimal
    rg.sector: none
    ep.slices: most
    ep.gap: under_5pct
    ep.robust: passed_with_limits
    dq.provenance: full
    dq.represent: argued
    dq.fresh: current
    dq.label: {value: not-applicable, because: It is trained on nothing}
    pr.data: personal
    pr.memor: mitigated
    pr.basis: basis_recorded
    sc.origin: in_house
    sc.pinned: all
    sc.input: filtered
    op.explain: by_design
    op.repro: statistical
    ch.adapt: frozen
    ch.monitor: partial
fallback: Without the model, tickets go to the general queue in order of arrival.
---
# Support desk

Asks [ticket routing](../models/ticket-routing.md) once for every new ticket, and again when the customer adds to it.

"""#
        ),
        (
            "examples/teams/support-ml.md",
            #"""
---
title: Support ML
summary: Builds and runs the models of the support desk.
members:
  - {person: a.larsen, roles: [owner]}
  - {person: j.moreau, roles: [validator]}
mail: support-ml@example.com
# The team on the forge, as in CODEOWNERS.
code_owner: "@example/support-ml"
---
# Support ML

Answers for every model that reads what customers write. Ask in the channel first; mail reaches two people.

"""#
        ),
        (
            "ignored",
            #"""
site/
.site.lock
.site.tmp-*/
.muster/

"""#
        ),
        (
            "muster.yml",
            #"""
# The registry's configuration. Every key has a default; an empty file is valid.
# All keys, with their help, are in the reference of the built site: reference/configuration.html.

# The name on every page, and one sentence for the home page.
title: @title@
description: "The models that we run, what they rest on, and who answers for them."

# Where the site will be reached; for absolute links.
# base_url: "https://models.example/"

# Where this repository lies on the forge; pages then link to each card's source, for editing.
# repository: "https://github.com/example/models"
# branch: main

# Cards outside content/: folders or patterns for each kind. A Hugging Face README.md is a card as it stands.
# sources:
#   model: ["model_cards"]
#   dataset: ["data/*/README.md"]

# Fields of your own. Models and datasets have them under `registry:`, the other kinds at the top level.
# fields:
#   cost_center:
#     type: text
#     kinds: [model]
#     help: Who pays for serving.
#     required_from: production

# What the checks ask for. Severities are off, note, warning and error; the last entry that matches wins.
# checks:
#   severity:
#     - {code: schema/missing-field, severity: error}
#     - {code: "content/*", path: "content/models/legacy/**", severity: "off"}
#   sections:
#     model: [Intended use, Limitations]

# Pictures of other hosts tell those hosts who reads which card; they are shown as links without this.
# images: {remote: true}

# Rows of a list before it goes on to a next page.
# page_size: 200

"""#
        ),
    ]
}
