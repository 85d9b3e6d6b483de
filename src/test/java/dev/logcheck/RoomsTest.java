package dev.logcheck;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Who may import whom. */
@AnalyzeClasses(packages = "dev.logcheck", importOptions = ImportOption.DoNotIncludeTests.class)
final class RoomsTest {

  @ArchTest
  static final ArchRule eachRoomImportsOnlyWhatTheTableAllows =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("root")
          .definedBy("dev.logcheck")
          .layer("config")
          .definedBy("dev.logcheck.config..")
          .layer("source")
          .definedBy("dev.logcheck.source..")
          .layer("regex")
          .definedBy("dev.logcheck.regex..")
          .layer("rule")
          .definedBy("dev.logcheck.rule..")
          .layer("audit")
          .definedBy("dev.logcheck.audit..")
          .layer("summary")
          .definedBy("dev.logcheck.summary..")
          .layer("report")
          .definedBy("dev.logcheck.report..")
          .layer("delivery")
          .definedBy("dev.logcheck.delivery..")
          .layer("ruletest")
          .definedBy("dev.logcheck.ruletest..")
          .whereLayer("config")
          .mayNotAccessAnyLayer()
          .whereLayer("source")
          .mayNotAccessAnyLayer()
          .whereLayer("regex")
          .mayNotAccessAnyLayer()
          .whereLayer("rule")
          .mayOnlyAccessLayers("regex")
          .whereLayer("audit")
          .mayOnlyAccessLayers("rule", "source", "regex")
          .whereLayer("summary")
          .mayOnlyAccessLayers("audit")
          .whereLayer("report")
          .mayOnlyAccessLayers("summary", "audit")
          .whereLayer("delivery")
          .mayOnlyAccessLayers("report")
          .whereLayer("ruletest")
          .mayOnlyAccessLayers("regex", "rule", "source", "summary", "audit");
}
