#include "tool/base/text.h"
#include "tool/driver/command_line.h"
#include "tool/driver/shell_words.h"

#include <gtest/gtest.h>

namespace {

using status_lint::driver::cleanCommandLine;
using status_lint::driver::Quoting;
using status_lint::driver::splitWords;

constexpr std::string_view Tail = " -fsyntax-only --no-default-config -ferror-limit=0 /p/a.cpp";

/// The cleaned command as text, without what is always added at the end. Headers named "there"
/// exist.
std::string clean(std::string_view command) {
  const auto words = splitWords(command, Quoting::Shell).value();
  const auto cleaned = cleanCommandLine(words, "/p/a.cpp", [](const std::string& path) {
    return path.find("there") != std::string::npos;
  });
  std::string text = status_lint::base::join(cleaned, " ");
  if (!text.ends_with(Tail)) {
    return "<no tail> " + text;
  }
  return text.substr(0, text.size() - Tail.size());
}

TEST(CommandLine, KeepsWhatGivesTheProgramItsMeaning) {
  EXPECT_EQ(clean("clang -std=c++20 -DA=1 -D B -UC -I inc -Idir -isystem sys -include cfg.h -O2 "
                  "-march=haswell -pthread -fPIC -fno-exceptions -x c++ -nostdinc++ -m32 "
                  "-ffreestanding -fno-rtti -c a.cpp"),
            "clang -std=c++20 -DA=1 -D B -UC -I inc -Idir -isystem sys -include cfg.h -O2 "
            "-march=haswell -pthread -fPIC -fno-exceptions -x c++ -nostdinc++ -m32 "
            "-ffreestanding -fno-rtti");
}

TEST(CommandLine, TakesChanges) {
  const auto changed = [](std::string_view command) {
    return status_lint::base::join(
        status_lint::driver::withChanges(
            splitWords(command, Quoting::Shell).value(),
            {.before = {"-DB"}, .after = {"-DA", "-Wx"}, .removed = {"-Wx", "-O2"}}),
        " ");
  };
  EXPECT_EQ(changed("ccache g++ -O2 -c a.cpp"), "g++ -DB -c a.cpp -DA -Wx");
  EXPECT_EQ(changed("-Wx -I. -- -O2"), "-DB -I. -DA -Wx -- -O2");
  EXPECT_EQ(changed("g++ -O22"), "g++ -DB -O22 -DA -Wx");
  const std::vector<std::string> asIs = {"ccache", "g++", "-c"};
  EXPECT_EQ(status_lint::driver::withChanges(asIs, {}), asIs);
}

TEST(CommandLine, DropsWrappers) {
  for (const std::string_view wrapper :
       {"ccache",
        "/usr/bin/ccache",
        "distcc",
        "sccache",
        "icecc",
        "gomacc",
        "ccache distcc",
        "env CCACHE_X=1 ccache",
        "ccache compiler_check=none",
        "nice -n10",
        "/usr/bin/cmake -E __run_co_compile --tidy=x --source=a.cpp --",
        "/bin/bash ../libtool --tag=CXX --mode=compile"}) {
    EXPECT_EQ(clean(std::string(wrapper) + " clang -DA -c a.cpp"), "clang -DA") << wrapper;
  }
}

TEST(CommandLine, NothingIsWrittenAndNoCodeIsLoaded) {
  for (const std::string_view flags : {
           "-o a.o",
           "-oa.o",
           "--output=a.o",
           "-c",
           "-S",
           "-E",
           "-MD -MF a.d -MT a.o",
           "-MMD -MQ a.o -MP",
           "-MFa.d",
           "-MJ a.json",
           "-Wp,-MD,a.d",
           "-Xclang -dependency-file -Xclang a.d",
           "-dependency-file a.d",
           "--write-dependencies",
           "-fplugin=evil.so",
           "-fplugin-arg-evil-x=y",
           "-fpass-plugin=evil.so",
           "-Xclang -load -Xclang evil.so",
           "-load evil.so",
           "-Xclang -plugin -Xclang evil",
           "-Xclang -add-plugin -Xclang evil",
           "-Xclang -plugin-arg-evil -Xclang x",
           "-mllvm -load=evil.so",
           "-Xclang -mllvm -Xclang -info-output-file=x",
           "-specs=evil.specs",
           "-specs evil.specs",
           "--config evil.cfg",
           "--config=evil.cfg",
           "-wrapper evil,--args",
           "-B evil",
           "-Bevil",
           "-save-temps",
           "-save-temps=obj",
           "--save-temps",
           "-ftime-trace=x.json",
           "-ftime-report",
           "--serialize-diagnostics a.dia",
           "-serialize-diagnostics a.dia",
           "-emit-llvm",
           "-Xclang -emit-pch",
           "-fsave-optimization-record",
           "-foptimization-record-file=x",
           "-fdump-tree-all",
           "-dumpdir x",
           "-fstack-usage",
           "-fcallgraph-info",
           "-gsplit-dwarf",
           "-g3",
           "-index-store-path x",
           "-fmodules-cache-path=x",
           "-fmodules",
           "-fmodule-output=x.pcm",
           "-fproc-stat-report=x",
           "-fcrash-diagnostics-dir=x",
           "-resource-dir /old",
           "-###",
           "-v",
           "-ccc-gcc-name evil",
           "--precompile",
           "-cc1",
           "-stats-file=x",
       }) {
    EXPECT_EQ(clean("clang " + std::string(flags) + " -DA a.cpp"), "clang -DA") << flags;
  }
}

TEST(CommandLine, DropsWarningsSanitizersProfilesLinkingAndDebugInformation) {
  EXPECT_EQ(
      clean("clang -Wall -Werror -Wno-x -w -pedantic-errors -fsanitize=address,undefined "
            "-fno-sanitize-recover=all -fprofile-arcs -fprofile-use=x -ftest-coverage --coverage "
            "-fcoverage-mapping -flto=thin -fno-lto -ggdb -lfoo -L lib -Llib -Wl,-z,now -static "
            "-shared -rdynamic -fuse-ld=lld -Xlinker -x -fdiagnostics-color=always "
            "-fcolor-diagnostics -fmax-errors=3 -ferror-limit=1 -Winvalid-pch -DA a.cpp b.o"),
      "clang -DA");
}

TEST(CommandLine, DropsWhatOnlyGccKnows) {
  EXPECT_EQ(
      clean("clang -fno-canonical-system-headers -fconcepts -fconcepts-ts -fmodules-ts "
            "-fno-gnu-unique -fanalyzer -mno-fused-madd -fno-ipa-sra -ftree-vectorize "
            "-fno-tree-loop-distribute-patterns -fvar-tracking-assignments -fno-var-tracking "
            "-fno-semantic-interposition -fvect-cost-model=cheap -fconserve-stack --param=x=1 "
            "--param y=2 -mtune=generic -fno-printf-return-value -fwhole-program -fopenmp "
            "-frandom-seed=x -fno-reorder-blocks -DA a.cpp"),
      "clang -DA");
}

TEST(CommandLine, MacrosThroughOtherStagesStay) {
  EXPECT_EQ(clean("clang -Wp,-D_FORTIFY_SOURCE=2,-MD,x.d -Xpreprocessor -DB -Xpreprocessor -MD "
                  "-Xclang -DC -Xclang -include -Xclang cfg.h -Xclang -fno-pch-timestamp a.cpp"),
            "clang -D_FORTIFY_SOURCE=2 -DB -Xclang -DC -Xclang -include -Xclang cfg.h");
}

TEST(CommandLine, PrecompiledHeadersBecomeTheHeadersTheyWereMadeFrom) {
  EXPECT_EQ(clean("clang -include-pch there.h.pch a.cpp"), "clang -include there.h");
  EXPECT_EQ(clean("clang -include there.h.gch a.cpp"), "clang -include there.h");
  EXPECT_EQ(clean("clang -include-pch gone.h.pch a.cpp"), "clang");
  EXPECT_EQ(clean("clang -Winvalid-pch -include there/cmake_pch.hxx a.cpp"),
            "clang -include there/cmake_pch.hxx");
  // As CMake writes it for Clang.
  EXPECT_EQ(clean("clang -Xclang -include-pch -Xclang there.hxx.pch -Xclang -include -Xclang "
                  "there.hxx a.cpp"),
            "clang -include there.hxx");
}

TEST(CommandLine, ModeAndTargetFollowTheNameOfTheCompiler) {
  EXPECT_EQ(clean("/usr/bin/g++-12 a.cpp"), "/usr/bin/g++-12 --driver-mode=g++");
  EXPECT_EQ(clean("c++ --driver-mode=g++ a.cpp"), "c++ --driver-mode=g++");
  EXPECT_EQ(clean("aarch64-linux-gnu-g++-12 a.cpp"),
            "aarch64-linux-gnu-g++-12 --driver-mode=g++ --target=aarch64-linux-gnu");
  EXPECT_EQ(clean("arm-none-eabi-gcc a.cpp"), "arm-none-eabi-gcc --target=arm-none-eabi");
  EXPECT_EQ(clean("aarch64-linux-gnu-gcc --target=x a.cpp"), "aarch64-linux-gnu-gcc --target=x");
  EXPECT_EQ(clean("my-own-gcc a.cpp"), "my-own-gcc");
}

TEST(CommandLine, TheFileIsTheOnlyInput) {
  EXPECT_EQ(clean("clang ../p/a.cpp b.cpp -DA -- c.cpp"), "clang -DA");
  EXPECT_EQ(clean("-DA a.cpp"), "clang++ -DA");
  EXPECT_EQ(clean("clang -DA -I"), "clang -DA");
}

TEST(CommandLine, MicrosoftSpelling) {
  const auto cleaned = cleanCommandLine({"cl.exe",
                                         "/nologo",
                                         "/DX=1",
                                         "/I",
                                         "inc",
                                         "/std:c++20",
                                         "/EHsc",
                                         "/MD",
                                         "/Foa.obj",
                                         "/Fdx.pdb",
                                         "/W4",
                                         "/WX",
                                         "/c",
                                         "a.cpp",
                                         "/link",
                                         "x.lib"},
                                        "/p/a.cpp",
                                        [](const std::string&) { return false; });
  EXPECT_EQ(status_lint::base::join(cleaned, " "),
            "cl.exe --driver-mode=cl /DX=1 /I inc /std:c++20 /EHsc /MD -fsyntax-only "
            "--no-default-config -Tp/p/a.cpp");
}

}  // namespace
