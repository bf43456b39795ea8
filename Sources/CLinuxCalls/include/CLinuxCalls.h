// Linux calls that Swift's Glibc module does not show.
#pragma once

#include "FileCalls.h"
#include "Allocation.h"
