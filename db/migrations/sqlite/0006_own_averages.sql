ALTER TABLE `absences` ADD `counts_as_work` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `absences` ADD `excluded` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `amhps` ADD `average_weeks` integer;