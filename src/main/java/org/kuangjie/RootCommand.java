package org.kuangjie;

import picocli.CommandLine.Command;

/** What stands around the commands: name, version, exit codes. */
@Command(
    name = "kuangjie",
    mixinStandardHelpOptions = true,
    versionProvider = CommandRunner.Version.class,
    synopsisSubcommandLabel = "COMMAND",
    description = {
      "矿界:矿产规划与执法监管服务器的命令行。服务器停止时也可使用。",
      "Kuangjie: command line of the mining planning and enforcement server; works with the server"
          + " stopped."
    },
    exitCodeListHeading = "%n退出码 Exit codes:%n",
    exitCodeList = {
      "0:完成;检查结果为 PASS、INFO 或 WARN / done; PASS, INFO or WARN",
      "1:需要人工处理(STRICT、BLOCK_UNLESS、INDETERMINATE) / findings that need a person",
      "2:禁止(BLOCK) / BLOCK",
      "3:输入有误(DATA_ERROR) / DATA_ERROR or invalid input",
      "4:没有找到 / not found",
      "5:数据库等暂时不可用 / database or other service unavailable",
      "64:命令用法错误 / wrong usage",
      "70:程序内部错误 / internal error"
    },
    footer = {
      "",
      "kuangjie COMMAND --help 显示该命令的用法 / shows how to use a command.",
      "数据库:KUANGJIE_DB_URL,否则用 KUANGJIE_DATA_DIR(默认 data)中的自带数据库",
      "Database: KUANGJIE_DB_URL, else the private one in KUANGJIE_DATA_DIR (default data)"
    })
final class RootCommand {}
